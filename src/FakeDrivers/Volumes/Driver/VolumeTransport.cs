namespace FakeDrivers.Volumes;

/// <summary>How the backend of a world offers volumes to hosts.</summary>
public enum VolumeTransport
{
    /// <summary>ATA over Ethernet: <see cref="FakeAoeVolumeDriver"/>.</summary>
    Aoe,

    /// <summary>iSCSI: <see cref="FakeIscsiVolumeDriver"/>.</summary>
    Iscsi,

    /// <summary>Not at all, and without commands: <see cref="FakeLoggingVolumeDriver"/>.</summary>
    Logging,
}
