using System.Xml.Linq;

namespace FakeDrivers.Api.Tests.References;

/// <summary>Which package may stand on which, and on which packages of others.</summary>
internal static class PackageReferences
{
    /// <summary>The arrows of docs/architecture.md. A new one needs a reason in docs/adr.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Allowed { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        ["FakeDrivers.Abstractions"] = [],
        ["FakeDrivers"] =
        [
            "FakeDrivers.Abstractions",
            "Microsoft.Extensions.Configuration.Abstractions",
            "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Hosting.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions",
            "Microsoft.Extensions.Options",
            "System.Collections.Immutable",
        ],
        ["FakeDrivers.Process"] = ["FakeDrivers.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions"],
        ["FakeDrivers.Ldap.Server"] = ["FakeDrivers", "System.DirectoryServices.Protocols"],
        ["FakeDrivers.Ldap.Client"] =
        [
            "FakeDrivers.Abstractions",
            "Microsoft.Extensions.Configuration.Abstractions",
            "Microsoft.Extensions.DependencyInjection.Abstractions",
            "System.DirectoryServices.Protocols",
        ],
        ["FakeDrivers.Functional"] = ["FakeDrivers.Process"],
        ["FakeDrivers.Functional.Xunit"] = ["FakeDrivers.Functional", "xunit.v3.extensibility.core"],
        ["FakeDrivers.Conformance"] = ["FakeDrivers.Abstractions", "xunit.v3.extensibility.core"],
    };

    /// <summary>What is wrong with the references of a project file; empty when nothing is.</summary>
    public static IReadOnlyList<string> Violations(string package, XDocument project)
    {
        if (!Allowed.TryGetValue(package, out var allowed))
        {
            return [$"{package} has no place in the reference graph: add it to docs/architecture.md and here."];
        }

        var packages = project.Descendants("PackageReference").Select(reference => (string?)reference.Attribute("Include"));
        var projects = project.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string?)reference.Attribute("Include")));
        return
        [
            .. packages.Concat(projects).OfType<string>().Except(allowed).Order(StringComparer.Ordinal)
                .Select(extra => $"{package} must not stand on {extra}."),
        ];
    }
}
