namespace FakeDrivers.Api.Tests.References;

/// <summary>
/// The house has three floors, and no arrow runs up: the kernel, the domains in their order, and the top, which alone knows them all.
/// The contracts in FakeDrivers.Abstractions keep the same order; what lies in its root is below everything.
/// </summary>
internal static class Floors
{
    private const string Root = "FakeDrivers";
    private const string Contracts = "FakeDrivers.Abstractions";
    private const int Ground = 0;
    private const int Kernel = 1;
    private const int FirstDomain = 2;
    private const int Top = int.MaxValue;

    /// <summary>The domains in the order in which they may know each other.</summary>
    public static IReadOnlyList<string> Domains { get; } =
    [
        "Execution", "Identity", "Images", "Networking", "Volumes", "Hypervisors", "Compute",
        "ServiceInstances", "Shares", "LoadBalancers", "Rating", "Services",
    ];

    /// <summary>The domain that knows no other and is known to no other.</summary>
    public const string Lone = "Ldap";

    /// <summary>What is wrong with the references, one sentence each, sorted; empty when nothing is.</summary>
    public static IReadOnlyList<string> Violations(IEnumerable<TypeReference> references) =>
        [.. references.Select(Violation).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static string? Violation(TypeReference reference)
    {
        var (from, to) = reference;
        if (!IsOurs(from) || !IsOurs(to))
        {
            return null;
        }

        if (Level(from) is not { } lower)
        {
            return $"{from} lies in no known floor: add its namespace to the order of the domains, or move it.";
        }

        if (Level(to) is not { } upper)
        {
            return $"{to} lies in no known floor: add its namespace to the order of the domains, or move it.";
        }

        var isLoneBroken = IsLone(from) != IsLone(to) && lower != Top && upper >= FirstDomain;
        return upper > lower || isLoneBroken
            ? $"{from} ({Floor(from)}) must not know {to} ({Floor(to)})."
            : null;
    }

    private static bool IsOurs(TypeName type) =>
        type.Assembly is Root or Contracts && type.Namespace.Length > 0 && !IsEmittedByTheCompiler(type.Namespace);

    private static bool IsEmittedByTheCompiler(string space) =>
        space is "Microsoft.CodeAnalysis" || space.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>How high a type lies; null when the namespace is not known.</summary>
    private static int? Level(TypeName type) => Floor(type) switch
    {
        "ground" => Ground,
        "kernel" => Kernel,
        "top" => Top,
        Lone => FirstDomain,
        var domain when Domains.Contains(domain) => FirstDomain + Domains.ToList().IndexOf(domain),
        _ => null,
    };

    private static bool IsLone(TypeName type) => Floor(type) == Lone;

    private static string Floor(TypeName type) => type.Namespace switch
    {
        Root => type.Assembly == Contracts ? "ground" : "top",
        $"{Root}.Worlds" => "kernel",
        "Microsoft.Extensions.DependencyInjection" or $"{Root}.DependencyInjection" => "top",
        var space when space.StartsWith($"{Root}.", StringComparison.Ordinal) => space[(Root.Length + 1)..],
        var space => space,
    };
}
