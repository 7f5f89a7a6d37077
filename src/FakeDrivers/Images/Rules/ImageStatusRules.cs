using static FakeDrivers.Images.ImageStatus;

namespace FakeDrivers.Images;

/// <summary>Operation × status of images, as data. Source: Glance, "Image statuses" and its state machine.</summary>
internal static class ImageStatusRules
{
    public static readonly ImageStatusRule Upload = new("get data", Queued) { During = Saving, After = Active, Failure = Queued };

    public static readonly ImageStatusRule Stage = new("have data staged", Queued) { During = Uploading, After = Uploading, Failure = Queued };

    public static readonly ImageStatusRule ImportStaged = new("be imported from what was staged", Uploading)
    {
        During = Importing,
        After = Active,
        Failure = Queued,
    };

    public static readonly ImageStatusRule ImportFromWeb = new("be imported from the web", Queued) { During = Importing, After = Active, Failure = Queued };

    public static readonly ImageStatusRule Copy = new("be copied to further stores", Active) { During = Active, After = Active, Failure = Active };

    public static readonly ImageStatusRule Deactivate = new("be deactivated", Active, Deactivated) { After = Deactivated };

    public static readonly ImageStatusRule Reactivate = new("be reactivated", Deactivated, Active) { After = Active };

    public static readonly ImageStatusRule Delete = new("be deleted", Queued, Saving, Uploading, Importing, Active, Deactivated, Killed);

    /// <summary>Of images with data, where deletion is delayed.</summary>
    public static readonly ImageStatusRule DeleteLater = new("be deleted later", Active) { During = PendingDelete, Failure = PendingDelete };

    public static readonly ImageStatusRule Restore = new("be restored", PendingDelete) { After = Active };

    public static readonly ImageStatusRule Scrub = new("be scrubbed", PendingDelete);

    public static readonly ImageStatusRule SetFormat = new("get another format", Queued, Importing);

    public static readonly ImageStatusRule AddLocation = new("get a location", Queued, Active) { After = Active };

    public static readonly ImageStatusRule ReplaceLocations = new("have its locations replaced", Queued, Active) { After = Active };

    public static readonly ImageStatusRule RemoveLocation = new("lose a location", Active);
}
