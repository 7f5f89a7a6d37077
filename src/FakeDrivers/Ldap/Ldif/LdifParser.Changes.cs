using System.Text;

namespace FakeDrivers.Ldap;

internal sealed partial class LdifParser
{
    private static readonly byte[] ControlSeparators = " :"u8.ToArray();

    private LdapRequest ReadChange(string dn, scoped ref LdifLines lines, LdifLine line)
    {
        var controls = new List<LdapControl>();
        while (Is(line.Name, "control"u8))
        {
            controls.Add(ReadControl(line));
            if (!lines.Next()) throw Error(line.Number, "after the controls there must be 'changetype:'");
            line = Split(ref lines);
        }

        if (!Is(line.Name, "changetype"u8)) throw Error(line.Number, $"after the controls there must be 'changetype:', but there is '{Show(line.Name)}:'");
        var kind = ReadText(line).TrimEnd(' ');
        LdapRequest request = kind.ToLowerInvariant() switch
        {
            "add" => ReadAdd(dn, ref lines, line.Number),
            "delete" => ReadDelete(dn, ref lines),
            "modify" => ReadModify(dn, ref lines),
            "modrdn" or "moddn" => ReadModifyDn(dn, ref lines, line.Number),
            _ => throw Error(line.Number, $"the changetype '{kind}' is none of add, delete, modify, modrdn and moddn"),
        };
        return request with { Controls = controls };
    }

    private LdapAddRequest ReadAdd(string dn, scoped ref LdifLines lines, int number)
    {
        if (!lines.Next()) throw Error(number, "an entry to add must have attributes");
        return new(dn, new LdifEntry(dn, ReadAttributes(ref lines, Split(ref lines)), number).ToEntry().Attributes);
    }

    private LdapDeleteRequest ReadDelete(string dn, scoped ref LdifLines lines)
    {
        if (lines.Next()) throw Error(lines.Line, $"after 'changetype: delete' the record must end, but there is '{Show(lines.Current)}'");
        return new(dn);
    }

    private LdapModifyDnRequest ReadModifyDn(string dn, scoped ref LdifLines lines, int number)
    {
        var newRdn = ReadText(Expect(ref lines, "newrdn"u8, number));
        var old = Expect(ref lines, "deleteoldrdn"u8, lines.Line);
        var deletes = ReadText(old).TrimEnd(' ');
        if (deletes is not ("0" or "1")) throw Error(old.Number, $"deleteoldrdn is 0 or 1, but here '{deletes}'");
        string? newSuperior = null;
        if (lines.Next())
        {
            var superior = Split(ref lines);
            if (!Is(superior.Name, "newsuperior"u8)) throw Error(superior.Number, $"after 'deleteoldrdn:' there may be 'newsuperior:', but there is '{Show(superior.Name)}:'");
            newSuperior = ReadText(superior);
            if (lines.Next()) throw Error(lines.Line, $"after 'newsuperior:' the record must end, but there is '{Show(lines.Current)}'");
        }

        return new(dn, newRdn, deletes == "1", newSuperior);
    }

    private LdifLine Expect(scoped ref LdifLines lines, ReadOnlySpan<byte> name, int previous)
    {
        if (!lines.Next()) throw Error(previous, $"after this line there must be '{Show(name)}:'");
        var line = Split(ref lines);
        if (!Is(line.Name, name)) throw Error(line.Number, $"here must be '{Show(name)}:', but there is '{Show(line.Name)}:'");
        return line;
    }

    private LdapModifyRequest ReadModify(string dn, scoped ref LdifLines lines)
    {
        var modifications = new List<LdapModification>();
        while (lines.Next())
        {
            var line = Split(ref lines);
            var kind = Show(line.Name).ToLowerInvariant() switch
            {
                "add" => LdapModificationKind.Add,
                "delete" => LdapModificationKind.Delete,
                "replace" => LdapModificationKind.Replace,
                "increment" => LdapModificationKind.Increment,
                _ => throw Error(line.Number, $"a modification must begin with add:, delete:, replace: or increment:, but begins with '{Show(line.Name)}:'"),
            };
            var attribute = FindName(Encoding.UTF8.GetBytes(ReadText(line).TrimEnd(' ')), line.Number);
            modifications.Add(new(kind, new(attribute.Text, ReadModificationValues(ref lines, attribute))));
        }

        return new(dn, modifications);
    }

    private List<LdapValue> ReadModificationValues(scoped ref LdifLines lines, LdifNames.Name attribute)
    {
        var values = new List<LdapValue>();
        while (lines.Next() && !lines.Current.TrimEnd((byte)' ').SequenceEqual("-"u8))
        {
            var line = Split(ref lines);
            if (FindName(line.Name, line.Number).First != attribute.First)
            {
                throw Error(line.Number, $"the modification is of {attribute.Text}, so here must be '{attribute.Text}:' or '-', but there is '{Show(line.Name)}:'");
            }

            values.Add(ReadValue(line));
        }

        return values;
    }

    /// <summary>Reads <c>control: 1.2.840.113556.1.4.805 true:: value</c>: the last two parts may be left out.</summary>
    private LdapControl ReadControl(in LdifLine line)
    {
        var written = line.Kind == LdifValueKind.Plain ? line.Written : throw Error(line.Number, "after 'control:' there must be an OID");
        var oidEnd = written.IndexOfAny(ControlSeparators);
        if (oidEnd < 0) oidEnd = written.Length;
        var oid = Show(written[..oidEnd]);
        if (oid.Length == 0 || !oid.All(static character => char.IsAsciiDigit(character) || character == '.')) throw Error(line.Number, $"after 'control:' there must be an OID, but there is '{oid}'");
        var rest = written[oidEnd..].TrimStart((byte)' ');
        var isCritical = false;
        var wordEnd = rest.IndexOfAny(ControlSeparators);
        var word = wordEnd < 0 ? rest : rest[..wordEnd];
        if (!word.IsEmpty)
        {
            isCritical = Is(word, "true"u8);
            if (!isCritical && !Is(word, "false"u8)) throw Error(line.Number, $"the criticality is true or false, but here '{Show(word)}'");
            rest = rest[word.Length..].TrimStart((byte)' ');
        }

        try
        {
            return LdapControlCodec.Decode(oid, isCritical, rest.IsEmpty ? (LdapValue?)null : ReadControlValue(rest, line), isResponse: false);
        }
        catch (LdapException error)
        {
            throw Error(line.Number, error.DiagnosticMessage.TrimEnd('.'), error);
        }
    }

    private LdapValue ReadControlValue(ReadOnlySpan<byte> rest, in LdifLine line)
    {
        if (rest[0] != ':') throw Error(line.Number, $"after the criticality there must be ':' and a value, but there is '{Show(rest)}'");
        var kind = rest.Length == 1 ? LdifValueKind.Plain : rest[1] switch
        {
            (byte)':' => LdifValueKind.Base64,
            (byte)'<' => LdifValueKind.Url,
            _ => LdifValueKind.Plain,
        };
        var written = rest[(kind == LdifValueKind.Plain ? 1 : 2)..].TrimStart((byte)' ');
        return ReadValue(new() { Name = line.Name, Kind = kind, Written = written, Number = line.Number });
    }
}
