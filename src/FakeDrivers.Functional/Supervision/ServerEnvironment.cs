using System.Collections;

namespace FakeDrivers.Functional;

/// <summary>
/// The environment of a server: the few variables that every program needs, and what its definition says. Test hosts are full of variables that
/// change what a server does: <c>ASPNETCORE_…</c>, <c>DOTNET_…</c>, those of coverage and of proxies.
/// </summary>
internal static class ServerEnvironment
{
    private static readonly string[] Kept = OperatingSystem.IsWindows()
        ?
        [
            "PATH", "PATHEXT", "SystemRoot", "SystemDrive", "windir", "ComSpec", "OS", "COMPUTERNAME", "USERNAME", "USERDOMAIN", "USERPROFILE",
            "HOMEDRIVE", "HOMEPATH", "APPDATA", "LOCALAPPDATA", "ALLUSERSPROFILE", "ProgramData", "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432",
            "CommonProgramFiles", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE", "TZ",
        ]
        : ["PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ"];

    /// <summary>The environment of this process as it is now.</summary>
    public static IReadOnlyDictionary<string, string> OfHost => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .ToDictionary(each => (string)each.Key, each => (string)(each.Value ?? string.Empty), Comparer);

    private static StringComparer Comparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The environment of a server.</summary>
    /// <param name="host">The environment of the host.</param>
    /// <param name="temporaryDirectory">The directory for the server's temporary files.</param>
    /// <param name="user">The user as whom it runs; <see langword="null"/> is the host's.</param>
    /// <param name="inherited">The names of further variables that it gets from the host, where they are set there.</param>
    /// <param name="own">Its own variables; those of later ones are in place of those of earlier ones, and <see langword="null"/> takes one away.</param>
    public static IReadOnlyDictionary<string, string> Of(
        IReadOnlyDictionary<string, string> host,
        string temporaryDirectory,
        PosixUser? user,
        IEnumerable<string> inherited,
        params IEnumerable<IReadOnlyDictionary<string, string?>> own)
    {
        var variables = new Dictionary<string, string>(Comparer);
        foreach (var name in Kept) Inherit(name);
        if (user is not null) (variables["HOME"], variables["USER"], variables["LOGNAME"]) = (user.Home, user.Name, user.Name);
        foreach (var name in (IEnumerable<string>)(OperatingSystem.IsWindows() ? ["TEMP", "TMP"] : ["TMPDIR", "TEMP", "TMP"])) variables[name] = temporaryDirectory;
        if (File.Exists(Runtime.Host)) variables["DOTNET_ROOT"] = Runtime.Root;
        foreach (var name in inherited) Inherit(name);
        foreach (var (name, value) in own.SelectMany(each => each))
        {
            if (value is null) variables.Remove(name);
            else variables[name] = value;
        }

        return variables;

        void Inherit(string name)
        {
            if (host.TryGetValue(name, out var value)) variables[name] = value;
        }
    }
}
