// What the system says when somebody leaves or comes back. Nobody has compiled this on a Mac yet.
#import <Cocoa/Cocoa.h>
#include "_cgo_export.h"

@interface UpturnAway : NSObject
@end

@implementation UpturnAway

- (void)gone:(NSNotification *)notification
{
	upturnAway(1);
}

- (void)back:(NSNotification *)notification
{
	upturnAway(0);
}

// A program that is not in front is told of a locked screen at once only if it asks for that.
- (void)listen
{
	NSDistributedNotificationCenter *all = [NSDistributedNotificationCenter defaultCenter];
	NSNotificationCenter *work = [[NSWorkspace sharedWorkspace] notificationCenter];

	[all addObserver:self
			  selector:@selector(gone:)
			      name:@"com.apple.screenIsLocked"
			    object:nil
	    suspensionBehavior:NSNotificationSuspensionBehaviorDeliverImmediately];
	[all addObserver:self
			  selector:@selector(back:)
			      name:@"com.apple.screenIsUnlocked"
			    object:nil
	    suspensionBehavior:NSNotificationSuspensionBehaviorDeliverImmediately];
	[work addObserver:self selector:@selector(gone:) name:NSWorkspaceWillSleepNotification object:nil];
	[work addObserver:self selector:@selector(back:) name:NSWorkspaceDidWakeNotification object:nil];
	[work addObserver:self selector:@selector(gone:) name:NSWorkspaceSessionDidResignActiveNotification object:nil];
	[work addObserver:self selector:@selector(back:) name:NSWorkspaceSessionDidBecomeActiveNotification object:nil];
}

@end

// It listens for as long as the program runs, and is never released. The system speaks to the
// thread of the windows only, whoever asks here.
void upturnHearAway(void)
{
	[[[UpturnAway alloc] init] performSelectorOnMainThread:@selector(listen) withObject:nil waitUntilDone:NO];
}
