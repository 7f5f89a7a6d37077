namespace FakeDrivers.Volumes;

/// <summary>Where hosts find volumes, whether the service tells them or a backend's driver.</summary>
internal static class VolumeTargets
{
    // An address for documents (RFC 5737) and the port of iSCSI.
    public const string Portal = "192.0.2.10:3260";

    /// <summary>The protocol of pools whose volumes have places, written small.</summary>
    public const string Aoe = "aoe";

    public static string Iqn(string volumeName) => $"iqn.2010-10.org.openstack:{volumeName}";

    /// <summary>A connection over iSCSI: each volume is a target of its own.</summary>
    public static VolumeConnectionInfo OnIscsi(VolumeConnectionInfo info, string volumeName) =>
        info with { TargetIqn = Iqn(volumeName), TargetPortal = Portal, TargetLun = 0 };

    /// <summary>A connection over AoE: places go shelf after shelf, blade after blade.</summary>
    public static VolumeConnectionInfo OnAoe(VolumeConnectionInfo info, int place, int bladesPerShelf) =>
        info with { TargetShelf = place / bladesPerShelf, TargetBlade = place % bladesPerShelf };
}
