using System.Security.Cryptography;
using System.Text;

namespace FakeDrivers.Process;

/// <summary>The name of a lock's file: no two locks have the same one, and every file system takes it.</summary>
internal static class LockFileName
{
    // With it no name is one that Windows keeps for devices, is hidden, or looks like an option or a way up.
    private const string Prefix = "lock-";

    // File systems take 255 bytes; what is left out is told apart by a hash.
    private const int Longest = 200;

    /// <summary>The name itself where it is harmless, as upstream; other characters are written by their numbers.</summary>
    public static string Of(string name)
    {
        var file = new StringBuilder(Prefix);
        for (var i = 0; i < name.Length; i++)
        {
            if (IsHarmless(name[i], isLast: i == name.Length - 1)) file.Append(name[i]);
            else file.Append(name[i] <= byte.MaxValue ? $"%{(int)name[i]:x2}" : $"%u{(int)name[i]:x4}");
        }

        if (file.Length <= Longest) return file.ToString();
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(file.ToString())));
        return $"{file.ToString(0, Longest - hash.Length - 1)}-{hash}";
    }

    // Windows drops a dot at the end, and takes small and capital letters for the same, as macOS does.
    private static bool IsHarmless(char character, bool isLast) => character switch
    {
        '.' => !isLast,
        '-' or '_' => true,
        _ when char.IsAsciiLetterUpper(character) => OperatingSystem.IsLinux(),
        _ => char.IsAsciiLetterOrDigit(character),
    };
}
