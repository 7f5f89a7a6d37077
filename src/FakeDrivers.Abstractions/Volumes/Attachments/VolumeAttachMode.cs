namespace FakeDrivers.Volumes;

/// <summary>Whether a volume can be written through an attachment.</summary>
/// <remarks>The words of the wire are in <see cref="VolumeStatusText"/>.</remarks>
public enum VolumeAttachMode
{
    /// <summary>It can be read and written.</summary>
    ReadWrite,

    /// <summary>It can only be read.</summary>
    ReadOnly,
}
