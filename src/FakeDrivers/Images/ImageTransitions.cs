using FakeDrivers.Worlds;

namespace FakeDrivers.Images;

/// <summary>What images end later than the call that began it. A fault rule that throws on one of them makes it fail as in Glance.</summary>
public static class ImageTransitions
{
    private const string Domain = "images";

    /// <summary>An image whose bytes came is active. It fails into queued, without them.</summary>
    public static Transition FinishSave { get; } = new(Domain, "finish_save", ImageEndings.Save, ImageEndings.SaveFailed)
    {
        Upstream = "Glance PUT /v2/images/{id}/file, the store's end of it",
        Simulates = "saving becomes active; queued and without data when a fault is on it.",
    };

    /// <summary>An image is imported. It fails into queued, without its bytes, and its task with the reason.</summary>
    public static Transition FinishImport { get; } = new(Domain, "finish_import", ImageEndings.Import, ImageEndings.ImportFailed)
    {
        Upstream = "Glance task api_image_import",
        Simulates = "importing becomes active; queued and without data when a fault is on it or the storage quota is full, and the task a failure.",
    };

    /// <summary>An image is copied to further stores. When it fails the image stays as it is, and its task says why.</summary>
    public static Transition FinishCopy { get; } = new(Domain, "finish_copy", ImageEndings.Copy, ImageEndings.CopyFailed)
    {
        Upstream = "Glance task api_image_import, method copy-image",
        Simulates = "a location for each store; nothing but the task's failure when a fault is on it or the storage quota is full.",
    };

    /// <summary>The scrubber removes a deleted image's bytes, and it is gone. When it fails the image waits for its next run.</summary>
    public static Transition Scrub { get; } = new(Domain, "scrub", ImageEndings.Scrub, ImageEndings.ScrubFailed)
    {
        Upstream = "glance-scrubber",
        Simulates = "pending_delete becomes gone; it stays until the next run when a fault is on it or a store says that its bytes are in use.",
    };
}
