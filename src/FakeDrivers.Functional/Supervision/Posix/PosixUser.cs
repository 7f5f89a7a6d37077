using System.Globalization;
using System.Runtime.InteropServices;

namespace FakeDrivers.Functional;

/// <summary>A user of this machine as its files name them; those of a directory service are not found. Source: passwd(5), group(5).</summary>
/// <param name="Name">The user's name.</param>
/// <param name="Id">The user's number.</param>
/// <param name="GroupId">The number of the user's own group.</param>
/// <param name="GroupIds">The numbers of all groups, the own one included.</param>
/// <param name="Home">The user's home directory.</param>
internal sealed partial record PosixUser(string Name, uint Id, uint GroupId, IReadOnlyList<uint> GroupIds, string Home)
{
    private const string Users = "/etc/passwd";
    private const string Groups = "/etc/group";

    /// <summary>The number of the user that runs this process.</summary>
    public static uint OwnId => GetEffectiveUserId();

    /// <summary>The numbers as a supervisor takes them.</summary>
    public string Numbers => string.Create(CultureInfo.InvariantCulture, $"{Id} {GroupId} {string.Join(' ', GroupIds)}");

    /// <summary>Finds a user by the name; nothing when there is none.</summary>
    public static PosixUser? Find(string name) => Find(name, Lines(Users), Lines(Groups));

    internal static PosixUser? Find(string name, IEnumerable<string> users, IEnumerable<string> groups)
    {
        var fields = users.Select(line => line.Split(':')).FirstOrDefault(fields => fields.Length > 5 && fields[0] == name);
        if (fields is null || Number(fields[2]) is not { } id || Number(fields[3]) is not { } group) return null;
        var others = groups.Select(line => line.Split(':'))
            .Where(fields => fields.Length > 3 && fields[3].Split(',').Contains(name, StringComparer.Ordinal))
            .Select(fields => Number(fields[2]))
            .OfType<uint>();
        return new(name, id, group, [.. others.Prepend(group).Distinct()], fields[5]);
    }

    /// <summary>Makes this user the owner of a file or directory.</summary>
    /// <returns>Whether it could be done.</returns>
    public bool Own(string path) => ChangeOwner(path, Id, GroupId) == 0;

    private static uint? Number(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "lchown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);
}
