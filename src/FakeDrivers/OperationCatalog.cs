using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Ldap;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers;

/// <summary>Every operation that there is, to know a mistyped name.</summary>
internal static class OperationCatalog
{
    // A line a domain.
    public static IReadOnlyList<Operation> All { get; } =
    [
        .. Of(typeof(ExecutionOperations)),
        .. Of(typeof(LockOperations)),
        .. Of(typeof(IdentityOperations)),
        .. Of(typeof(ImageOperations)),
        .. Of(typeof(MetadataOperations)),
        .. Of(typeof(NetworkOperations)),
        .. Of(typeof(VolumeOperations)),
        .. Of(typeof(VolumeDriverOperations)),
        .. Of(typeof(ComputeOperations)),
        .. Of(typeof(LdapOperations)),
    ];

    /// <summary>Every end of something that takes time.</summary>
    public static IReadOnlyList<Transition> Transitions { get; } =
    [
        .. Of(typeof(ImageTransitions)).OfType<Transition>(),
        .. Of(typeof(NetworkTransitions)).OfType<Transition>(),
        .. Of(typeof(VolumeTransitions)).OfType<Transition>(),
        .. Of(typeof(ComputeTransitions)).OfType<Transition>(),
        .. Of(typeof(LdapTransitions)).OfType<Transition>(),
    ];

    private static IReadOnlyList<string> Domains { get; } = [.. All.Select(operation => operation.Domain).Distinct()];

    /// <summary>Whether a name is that of a domain or of an operation, whatever its case.</summary>
    public static bool Has(string name) => Names().Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a name may have meant.</summary>
    public static string Nearest(string name) =>
        $"There are the domains {string.Join(", ", Domains)} and their operations.{NearMisses.Sentence(name, Names())}";

    private static IEnumerable<string> Names() => Domains.Concat(All.Select(operation => operation.FullName));

    private static IEnumerable<Operation> Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] Type operations) =>
        operations.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)).OfType<Operation>();
}
