# Upturn. "make run" is all one needs; "make" lists the rest.
.DEFAULT_GOAL := help
.PHONY: help run build test quick test-long mutate check-claims fuzz bench measure package package-mac package-twice try-package pictures sheets lint fmt check-platforms test-windows e2e setup-build setup-test clean

OS := $(shell uname -s)
EXE := $(if $(findstring NT,$(OS)),.exe)
BINARY := build/upturn$(EXE)

# One set of flags for everything that is built here, so that every target finds
# what another has built. On Linux only X11 lets a program place its windows. No stamp
# of the commit: it would link anew after each, and fails in a borrowed folder.
export GOFLAGS := $(shell go env GOFLAGS 2>/dev/null) -buildvcs=false $(if $(filter Linux,$(OS)),-tags=x11)

help: ## list the targets
	@echo "Upturn: lead a workshop in which everybody has a say."
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1|\2/p' Makefile | awk -F'|' '{ printf "%-24s%s\n", $$1, $$2 }'

run: build ## build Upturn and open it (ARGS="FILE" opens a workshop); rehearses where there is no screen
	@.ci/open $(BINARY) $(ARGS)

build: setup-build ## build build/upturn
	@test -e build/upturn$(EXE) || echo "Building Upturn. The first time takes some minutes."
	@mkdir -p build
	@go build -o $(BINARY) ./cmd/upturn

test: setup-test ## every check: style, tests, other platforms, the windows on a screen of their own
	@.ci/check all

quick: ## what needs no screen and no C: style, rules of the house, unit tests with fewer cases
	@.ci/go-version
	@.ci/check gofmt purevet short

test-long: setup-test ## the same with many more random cases and kills
	@UPTURN_LONG=1 .ci/check all

mutate: setup-build ## change the code bit by bit and see which tests notice (N=, SEED=, PKG=, WORKERS=, AGAIN=1: survivors only)
	@.ci/mutate

check-claims: setup-build ## read back what wall, paper and export say of random workshops, and compare it with the ballots (N=, SEED=)
	@UPTURN_CLAIMS=$(or $(N),2000) UPTURN_CLAIMS_FROM=$(or $(SEED),0) CGO_ENABLED=0 go test -count=1 -timeout=60m -v -run '^TestClaims$$' ./workshop/claims

fuzz: setup-build ## feed strangers' bytes to all that reads files, in turn, and go on where it stopped (HOURS= of processor time, FRESH=1, SLICE=, WORKERS=, NICE=, ONLY=)
	@.ci/fuzz

bench: setup-test build ## measure what has to be fast
	@mkdir -p build
	@bash -o pipefail -c 'go test -run "^$$" -bench . -benchmem ./... | grep -v "no test files" | tee build/bench.txt'
	@bash -o pipefail -c '$(MAKE) --no-print-directory measure | tee -a build/bench.txt'

measure: build ## the figures of the windows alone, each beside a bare window of the same run (ONLY= first, memory, undo, house, reveals)
	@UPTURN_BENCH=1 bash -o pipefail -c 'go test -count=1 -timeout=40m -tags=x11,e2e -run "^TestMeasure$$$(if $(ONLY),/$(ONLY))" -v ./cmd/upturn | grep -E "measured|FAIL|SKIP"'

package: ## build what people install, into build/packages: for Linux, Windows, and what a Mac needs
	@.ci/go-version
	@.ci/install package
	@.ci/package
	@.ci/inspect

package-mac: ## on a Mac: build, sign and pack the .dmg, from the bundle that "make package" has put into build/packages
	@.ci/go-version
	@.ci/package dmg

package-twice: ## build the packages twice and say which differ (ONLY="linux macos")
	@.ci/go-version
	@.ci/install package
	@.ci/package-twice $(ONLY)

try-package: setup-test ## as root: install the .deb in a bare system, start it, rehearse, remove it (SUITE=bookworm)
	@.ci/install package
	@.ci/try-package $(or $(SUITE),bookworm)

pictures: setup-build ## make README's pictures anew from the program as it is, without a screen
	@UPTURN_PICTURES=$(CURDIR)/assets/pictures CGO_ENABLED=0 go test -count=1 -run '^TestPictures$$' ./ui/paint ./ui/home ./ui/ballot ./ui/facilitator

sheets: setup-build ## make contact sheets of every window at five sizes into build/sheets, to be looked at (ONLY=800x560_fi_dark)
	@mkdir -p build/sheets
	@UPTURN_SHEETS=$(CURDIR)/build/sheets CGO_ENABLED=0 go test -count=1 -timeout=60m -run '^TestSheets$$/$(ONLY)' ./ui

lint: setup-build ## gofmt, the scripts, go vet, staticcheck, known faults in modules
	@.ci/check gofmt scripts vet staticcheck vuln

fmt: ## format all Go files
	@gofmt -w assets cmd ui workshop

check-platforms: ## vet what needs no C compiler for Windows and macOS, on both of its processors
	@.ci/check platforms

test-windows: ## try under wine what people on Windows get: tests, kills, setup, windows (ONLY="tests kills")
	@.ci/go-version
	@.ci/install windows
	@.ci/windows $(ONLY)

e2e: setup-test ## build, then drive the real windows on a screen of their own
	@.ci/check e2e

setup-build: ## install what building needs
	@.ci/go-version
	@.ci/install build

setup-test: setup-build ## install what the checks need as well
	@.ci/install test

clean: ## remove build/
	@rm -rf build
