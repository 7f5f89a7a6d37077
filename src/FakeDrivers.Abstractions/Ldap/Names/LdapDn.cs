using System.Diagnostics.CodeAnalysis;

namespace FakeDrivers.Ldap;

/// <summary>A distinguished name: RFC 4514. The empty name is that of the root.</summary>
/// <remarks>
/// Immutable and thread-safe. Equality compares the parsed parts: types in any case, values by octets, pairs of one part in any order.
/// Whether two names denote one entry is for the directory's schema to say.
/// </remarks>
public sealed class LdapDn : IEquatable<LdapDn>
{
    private readonly LdapRdn[] _rdns;

    /// <summary>Makes a name from its parts.</summary>
    /// <param name="rdns">The parts, the entry's own first.</param>
    public LdapDn(params IEnumerable<LdapRdn> rdns)
    {
        ArgumentNullException.ThrowIfNull(rdns);
        _rdns = [.. rdns];
    }

    private LdapDn(LdapRdn[] rdns) => _rdns = rdns;

    /// <summary>The empty name.</summary>
    public static LdapDn Root { get; } = new([]);

    /// <summary>The parts, the entry's own first.</summary>
    public IReadOnlyList<LdapRdn> Rdns => _rdns;

    /// <summary>Whether this is the empty name.</summary>
    public bool IsRoot => _rdns.Length == 0;

    /// <summary>The entry's own part; <see langword="null"/> of the empty name.</summary>
    public LdapRdn? Rdn => _rdns.Length == 0 ? null : _rdns[0];

    /// <summary>The name without the entry's own part; <see langword="null"/> of the empty name.</summary>
    public LdapDn? Parent => _rdns.Length switch
    {
        0 => null,
        1 => Root,
        _ => new(_rdns[1..]),
    };

    /// <summary>Reads a name.</summary>
    /// <remarks>
    /// Besides RFC 4514 it takes <c>;</c> for <c>,</c>, spaces around separators, the prefix <c>OID.</c> of an OID, and values in quotes (RFC 2253).
    /// A value that is written as <c>#</c> and hexadecimal digits is the BER encoding of a value; what is read is the string in it.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <returns>The name.</returns>
    /// <exception cref="LdapException">The text is no name (<see cref="LdapResultCode.InvalidDnSyntax"/>); the message shows where, counted from 0.</exception>
    public static LdapDn Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, out var error, out var position)
            ?? throw new LdapException(LdapResultCode.InvalidDnSyntax, $"\"{text}\" is no distinguished name: at position {position} {error}.");
    }

    /// <summary>Reads a name, if it is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name.</param>
    /// <returns>Whether the text is a name.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LdapDn? name)
    {
        name = text is null ? null : Read(text, out _, out _);
        return name is not null;
    }

    /// <summary>Escapes a value so that it can stand in the text of a name: <c>Smith, Ann</c> becomes <c>Smith\, Ann</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text to write after <c>type=</c>.</returns>
    public static string Escape(LdapValue value) => LdapDnText.Escape(value);

    /// <summary>The name of an entry right below this one.</summary>
    /// <param name="rdn">Its own part.</param>
    /// <returns>The name.</returns>
    public LdapDn Child(LdapRdn rdn)
    {
        ArgumentNullException.ThrowIfNull(rdn);
        return new([rdn, .. _rdns]);
    }

    /// <summary>The name of an entry right below this one.</summary>
    /// <param name="type">The attribute type of its own part.</param>
    /// <param name="value">The value of its own part, without escapes.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentException">The type is neither a short name nor an OID, or the value is empty.</exception>
    public LdapDn Child(string type, LdapValue value) => Child(new LdapRdn(type, value));

    /// <summary>Whether this name is below the other, at any depth; no name is below itself.</summary>
    /// <param name="ancestor">The other name.</param>
    /// <returns>Whether it is.</returns>
    public bool IsDescendantOf(LdapDn ancestor)
    {
        ArgumentNullException.ThrowIfNull(ancestor);
        return _rdns.Length > ancestor._rdns.Length && EndsWith(ancestor);
    }

    /// <summary>What stands before the name of an ancestor: of <c>cn=a,ou=b,dc=c</c> relative to <c>dc=c</c> it is <c>cn=a,ou=b</c>.</summary>
    /// <param name="ancestor">The ancestor, or this name itself.</param>
    /// <returns>The parts before it; the empty name when it is this name itself.</returns>
    /// <exception cref="ArgumentException">This name is not below the other.</exception>
    public LdapDn Relative(LdapDn ancestor)
    {
        ArgumentNullException.ThrowIfNull(ancestor);
        return _rdns.Length >= ancestor._rdns.Length && EndsWith(ancestor)
            ? new(_rdns[..^ancestor._rdns.Length])
            : throw new ArgumentException($"\"{this}\" is not below \"{ancestor}\".", nameof(ancestor));
    }

    /// <inheritdoc/>
    public bool Equals(LdapDn? other) => other is not null && _rdns.AsSpan().SequenceEqual(other._rdns);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LdapDn);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var rdn in _rdns) hash.Add(rdn);
        return hash.ToHashCode();
    }

    /// <summary>The name as RFC 4514 text, with escapes.</summary>
    public override string ToString() => string.Join<LdapRdn>(',', _rdns);

    private static LdapDn? Read(string text, out string? error, out int position)
    {
        var reader = new LdapDnReader(text);
        List<LdapRdn> rdns = [];
        List<LdapNamePair> pairs = [];
        while (reader.Read())
        {
            var type = reader.Type.ToString();
            if (pairs.Exists(pair => string.Equals(pair.Type, type, StringComparison.OrdinalIgnoreCase)))
            {
                error = $"the type {type} stands for the second time in one part";
                position = reader.TypePosition;
                return null;
            }

            pairs.Add(new(type, LdapValue.Adopt(reader.Decode())));
            if (!reader.EndsRdn) continue;
            rdns.Add(new(pairs));
            pairs.Clear();
        }

        error = reader.Error;
        position = reader.ErrorPosition;
        return error is null ? rdns.Count == 0 ? Root : new([.. rdns]) : null;
    }

    private bool EndsWith(LdapDn ancestor) => _rdns.AsSpan(_rdns.Length - ancestor._rdns.Length).SequenceEqual(ancestor._rdns);
}
