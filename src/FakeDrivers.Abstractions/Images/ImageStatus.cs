namespace FakeDrivers.Images;

/// <summary>Where an image stands in its life cycle. The services' own words are in <see cref="ImageStatusText"/>.</summary>
/// <remarks>Source: Glance, "Image statuses".</remarks>
public enum ImageStatus
{
    /// <summary>Registered; no bytes yet.</summary>
    Queued,

    /// <summary>Bytes are being stored.</summary>
    Saving,

    /// <summary>Bytes are staged for an import.</summary>
    Uploading,

    /// <summary>An import runs.</summary>
    Importing,

    /// <summary>Complete and usable; the only status that boots.</summary>
    Active,

    /// <summary>Its bytes may not be read by users.</summary>
    Deactivated,

    /// <summary>Storing failed.</summary>
    Killed,

    /// <summary>Deleted; its bytes wait for the scrubber.</summary>
    PendingDelete,

    /// <summary>Gone.</summary>
    Deleted,
}
