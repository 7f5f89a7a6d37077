using System.Text.RegularExpressions;

namespace FakeDrivers.Compute;

/// <summary>The names of a server's disks. Source: Nova, <c>block_device</c>.</summary>
internal static partial class DeviceName
{
    public const string Root = "/dev/vda";

    private const string RootLetters = "a";

    /// <summary>The letters by which disks are told apart: <c>b</c> of <c>/dev/vdb</c>; nothing when the text is no disk's device.</summary>
    public static string? LettersOf(string device) => Pattern().Match(device) is { Success: true } match ? match.Groups["letters"].Value : null;

    /// <summary>Whether the letters belong to the root disk or one of the devices.</summary>
    public static bool IsTaken(string letters, IEnumerable<string> devices) =>
        letters == RootLetters || devices.Any(device => LettersOf(device) == letters);

    /// <summary>The device with the first letters that nobody has.</summary>
    public static string Next(IReadOnlyCollection<string> devices)
    {
        for (var i = 1; ; i++)
        {
            var letters = Letters(i);
            if (!IsTaken(letters, devices)) return $"/dev/vd{letters}";
        }
    }

    /// <summary>a, b, … z, aa, ab, …</summary>
    private static string Letters(int index)
    {
        var letter = ((char)('a' + (index % 26))).ToString();
        return index < 26 ? letter : Letters((index / 26) - 1) + letter;
    }

    [GeneratedRegex("^/dev/x?[a-z]?d?(?<letters>[a-z]+)[0-9]*\\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
