using System.Text.RegularExpressions;

namespace BackupScript.Tests;

/// <summary>Names that differ at each run.</summary>
internal static partial class Names
{
    /// <summary>Puts words in the place of a backup's name and of a directory that <c>mktemp</c> made.</summary>
    public static string Replace(string call) => MountPoint().Replace(Backup().Replace(call, "BACKUP"), "MOUNT");

    [GeneratedRegex(@"\b\d{8}T\d{6}Z\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Backup();

    [GeneratedRegex(@"/\S*/tmp\.\w{10}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MountPoint();
}
