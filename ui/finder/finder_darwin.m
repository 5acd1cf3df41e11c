// What the system calls when files are opened from the Finder. Nobody has compiled this on a Mac yet.
#import <Cocoa/Cocoa.h>
#include "_cgo_export.h"

@interface UpturnDocuments : NSObject
@end

@implementation UpturnDocuments

// The system has set its own answers by now, which this replaces: they would say that the
// program can open no such file, for the toolkit knows none.
- (void)willFinishLaunching:(NSNotification *)notification
{
	[[NSAppleEventManager sharedAppleEventManager] setEventHandler:self
							   andSelector:@selector(open:reply:)
							 forEventClass:kCoreEventClass
							    andEventID:kAEOpenDocuments];
}

- (void)open:(NSAppleEventDescriptor *)event reply:(NSAppleEventDescriptor *)reply
{
	NSAppleEventDescriptor *files = [[event paramDescriptorForKeyword:keyDirectObject] coerceToDescriptorType:typeAEList];
	NSInteger i;

	for (i = 1; i <= [files numberOfItems]; i++) {
		NSURL *url = [[files descriptorAtIndex:i] fileURLValue];

		if (url != nil && [url path] != nil)
			upturnOpened((char *)[[url path] UTF8String]);
	}
}

@end

// It hears for as long as the program runs, and is never released.
void upturnHearDocuments(void)
{
	[[NSNotificationCenter defaultCenter] addObserver:[[UpturnDocuments alloc] init]
						 selector:@selector(willFinishLaunching:)
						     name:NSApplicationWillFinishLaunchingNotification
						   object:nil];
}
