using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>The .NET that runs this process.</summary>
internal static class Runtime
{
    /// <summary>Its directory, where its host lies, unless an app has one of its own.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>The program that runs apps.</summary>
    public static string Host { get; } = Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
