namespace FakeDrivers.Volumes;

/// <summary>How far an attachment is.</summary>
/// <remarks>Source: Cinder API v3. The words of the wire are in <see cref="VolumeStatusText"/>.</remarks>
public enum VolumeAttachStatus
{
    /// <summary>There is none.</summary>
    Detached,

    /// <summary>It is promised.</summary>
    Reserved,

    /// <summary>It is being made.</summary>
    Attaching,

    /// <summary>It stands.</summary>
    Attached,

    /// <summary>It is being undone.</summary>
    Detaching,

    /// <summary>Its making failed.</summary>
    ErrorAttaching,

    /// <summary>Its undoing failed.</summary>
    ErrorDetaching,

    /// <summary>It is gone.</summary>
    Deleted,
}
