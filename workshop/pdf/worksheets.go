package pdf

func (s *sheet) worksheets(only []string) ([]page, error) { return nil, nil }
func (s *sheet) poster() []page                           { return nil }
func (s *sheet) cardsToCut() []page                       { return nil }
