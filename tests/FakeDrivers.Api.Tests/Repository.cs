using System.Xml.Linq;

namespace FakeDrivers.Api.Tests;

/// <summary>Where the sources are, and what was built from them.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The packages: every project below src.</summary>
    public static IReadOnlyList<string> Packages { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)];

    public static string ProjectFile(string package) => Path.Combine(Root, "src", package, $"{package}.csproj");

    /// <summary>What a package is built for: .NET 8 and 10, or what its own project file names.</summary>
    public static IReadOnlyList<string> FrameworksOf(string package) =>
        (string?)XDocument.Load(ProjectFile(package)).Descendants("TargetFramework").FirstOrDefault() is { } only ? [only] : ["net8.0", "net10.0"];

    /// <summary>The assembly of a package, built in the same configuration as these tests.</summary>
    public static string AssemblyFile(string package, string framework)
    {
        // …/bin/Debug/net10.0/
        var output = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(Root, "src", package, "bin", output.Parent!.Name, framework, $"{package}.dll");
    }

    /// <summary>The assemblies that the tests run on: the frameworks and every package that is referenced.</summary>
    public static IReadOnlyList<string> RuntimeAssemblies { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FakeDrivers.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No FakeDrivers.sln above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
