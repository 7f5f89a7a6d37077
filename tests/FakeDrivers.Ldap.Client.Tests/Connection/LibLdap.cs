using System.Runtime.InteropServices;

namespace FakeDrivers.Ldap.Client.Tests.Connection;

/// <summary>The library that System.DirectoryServices.Protocols needs beside .NET.</summary>
internal static class LibLdap
{
    public const string Missing = "libldap is missing (Debian's package libldap-2.5-0).";

    public static bool IsThere { get; } = OperatingSystem.IsWindows() || IsLoadable("libldap-2.5.so.0") || IsLoadable("libldap-2.6.so.0") || IsLoadable("libldap.so.2") || IsLoadable("libldap.dylib");

    private static bool IsLoadable(string name) => NativeLibrary.TryLoad(name, out _);
}
