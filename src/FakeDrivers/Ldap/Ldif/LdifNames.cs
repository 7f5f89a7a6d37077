using System.Text;

namespace FakeDrivers.Ldap;

/// <summary>Attribute descriptions by their octets, so that a description that comes in every entry is one string.</summary>
internal sealed class LdifNames
{
    private readonly List<Name>[] _byHash = new List<Name>[256];
    private readonly Dictionary<string, Name> _byText = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds or makes the name; nothing when the octets cannot be a description.</summary>
    public Name? Find(ReadOnlySpan<byte> octets)
    {
        var bucket = _byHash[Hash(octets)] ??= [];
        foreach (var known in bucket)
        {
            if (octets.SequenceEqual(known.Octets)) return known;
        }

        if (!IsDescription(octets)) return null;
        var name = new Name(octets.ToArray());
        if (_byText.TryGetValue(name.Text, out var first)) name.First = first;
        else _byText.Add(name.Text, name);
        bucket.Add(name);
        return name;
    }

    /// <summary>Letters, digits, hyphens, dots and options; and, for dumps of Active Directory, <c>member;range=0-1499</c>.</summary>
    private static bool IsDescription(ReadOnlySpan<byte> octets)
    {
        if (octets.IsEmpty || !char.IsAsciiLetterOrDigit((char)octets[0])) return false;
        foreach (var octet in octets)
        {
            if (!char.IsAsciiLetterOrDigit((char)octet) && octet is not ((byte)'-' or (byte)'.' or (byte)';' or (byte)'=' or (byte)'_' or (byte)'*')) return false;
        }

        return true;
    }

    private static byte Hash(ReadOnlySpan<byte> octets)
    {
        var hash = (uint)octets.Length;
        foreach (var octet in octets) hash = (hash * 31) + octet;
        return (byte)(hash ^ (hash >> 8));
    }

    internal sealed class Name
    {
        public Name(byte[] octets)
        {
            Octets = octets;
            Text = Encoding.ASCII.GetString(octets);
            First = this;
        }

        public byte[] Octets { get; }

        public string Text { get; }

        /// <summary>The first spelling of the same description.</summary>
        public Name First { get; set; }

        /// <summary>The record that <see cref="Index"/> is of.</summary>
        public int Record { get; set; } = -1;

        /// <summary>Where the description's values gather in the record at hand.</summary>
        public int Index { get; set; }
    }
}
