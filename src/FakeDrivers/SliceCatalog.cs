using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <summary>Every part of a world's state that is there from the start, to know the parts of a world file. Directories of LDAP are found by name.</summary>
internal static class SliceCatalog
{
    // A line a domain.
    public static IReadOnlyList<Slice> All { get; } =
    [
        PendingTransitions.Slice,
        SeededDraws.Slice,
        .. Of(typeof(ExecutionTables)),
        .. Of(typeof(IdentityTables)),
        .. Of(typeof(ImageTables)),
        .. Of(typeof(MetadataTables)),
        .. Of(typeof(NetworkTables)),
        .. Of(typeof(VolumeTables)),
        .. Of(typeof(VolumeDriverTables)),
        .. Of(typeof(ComputeTables)),
    ];

    /// <summary>Parts that files of earlier versions have and nothing has any more.</summary>
    public static IReadOnlySet<string> Retired { get; } = new HashSet<string>(StringComparer.Ordinal) { "volumes.uploads" };

    private static IEnumerable<Slice> Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type tables) =>
        tables.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<Slice>();
}
