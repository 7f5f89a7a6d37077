using FakeDrivers.Ldap;
using FsCheck.Fluent;

namespace FakeDrivers.Tests.Ldap.LdifText;

public sealed class LdifWriteTests
{
    [Fact]
    public void Entries_are_written()
    {
        LdapEntry[] entries =
        [
            new("dc=x", new("objectClass", "top", "domain"), new("dc", "x")),
            new("ou=é,dc=x", new("ou", "é"), new("a", ":a"), new("b", "<a"), new("c", " a"), new("d", "a "), new("e", "a\nb"), new("f", ""), new("g", "a:b<c d\t"), new("h", new byte[] { 255 })),
        ];

        Ldif.ToText(entries).Should().Be("""
            version: 1
            dn: dc=x
            objectClass: top
            objectClass: domain
            dc: x

            dn:: b3U9w6ksZGM9eA==
            ou:: w6k=
            a:: OmE=
            b:: PGE=
            c:: IGE=
            d:: YSA=
            e:: YQpi
            f:
            g: a:b<c d_
            h:: /w==

            """.ReplaceLineEndings("\n").Replace('_', '\t'));
    }

    [Fact]
    public void Changes_are_written()
    {
        LdifRecord[] records =
        [
            new LdifChangeRecord(new LdapAddRequest("dc=x", new LdapAttribute("dc", "x"))),
            new LdifChangeRecord(new LdapDeleteRequest("dc=x") { Controls = [LdapControls.SubtreeDelete, new LdapControl("1.2.3") { Value = "v" }, new LdapControl("1.2.4") { Value = " v" }] }),
            new LdifChangeRecord(new LdapModifyRequest("dc=x", LdapModification.Add("cn", "a", "b"), LdapModification.Delete("sn"), LdapModification.Replace("l", "c"), LdapModification.Increment("n", -1))),
            new LdifChangeRecord(new LdapModifyDnRequest("dc=x", "dc=y")),
            new LdifChangeRecord(new LdapModifyDnRequest("dc=x", "dc=y", deleteOldRdn: false, "dc=z")),
        ];

        var text = Ldif.ToText(records, new() { WithVersion = false });

        text.Should().Be("""
            dn: dc=x
            changetype: add
            dc: x

            dn: dc=x
            control: 1.2.840.113556.1.4.805 true
            control: 1.2.3 false: v
            control: 1.2.4 false:: IHY=
            changetype: delete

            dn: dc=x
            changetype: modify
            add: cn
            cn: a
            cn: b
            -
            delete: sn
            -
            replace: l
            l: c
            -
            increment: n
            n: -1
            -

            dn: dc=x
            changetype: modrdn
            newrdn: dc=y
            deleteoldrdn: 1

            dn: dc=x
            changetype: moddn
            newrdn: dc=y
            deleteoldrdn: 0
            newsuperior: dc=z

            """.ReplaceLineEndings("\n"));
        Ldif.Parse(text).Select(record => record.ToString()).Should().Equal(records.Select(record => record.ToString()));
        records[3].ToString().Should().Be("dn: dc=x\nchangetype: modrdn\nnewrdn: dc=y\ndeleteoldrdn: 1");
    }

    [Fact]
    public void Only_a_request_that_LDIF_knows_makes_a_record() =>
        ((Action)(() => _ = new LdifChangeRecord(new LdapCompareRequest("dc=x", "dc", "x")))).Should().Throw<ArgumentException>().WithMessage("*not LdapCompareRequest*");

    [Fact]
    public void Lines_are_folded_where_they_are_told_to()
    {
        LdapEntry[] entries = [new("dc=x", new LdapAttribute("description", new string('a', 200)))];

        var lines = Ldif.ToText(entries, new() { NewLine = "\r\n" }).Split("\r\n");
        lines.Select(line => line.Length).Should().Equal(10, 8, 76, 76, 63, 0);
        lines[2].Should().Be($"description: {new string('a', 63)}");
        lines[3].Should().Be($" {new string('a', 75)}");

        Ldif.ToText(entries, new() { WrapColumn = 0 }).Should().Contain($"description: {new string('a', 200)}\n");
        Ldif.Parse(Ldif.ToText(entries, new() { WrapColumn = 2 })).Should().Equal(new LdifContentRecord(entries[0]));
        ((Action)(() => Ldif.ToText(entries, new() { WrapColumn = 1 }))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => Ldif.ToText(entries, new() { NewLine = "\r" }))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_comment_can_show_what_Base64_holds()
    {
        LdapEntry[] entries = [new("dc=é", new("cn", "ü", "plain"), new("x", new byte[] { 255 }), new("y", "a\nb"))];

        Ldif.ToText(entries, new() { WithVersion = false, ExplainsBase64 = true }).Should().Be(
            "# dn: dc=é\ndn:: ZGM9w6k=\n# cn: ü\ncn:: w7w=\ncn: plain\nx:: /w==\ny:: YQpi\n");
    }

    [Fact]
    public void What_is_written_reads_back_as_itself()
    {
        var text = ArbMap.Default.GeneratorFor<string>().Select(given => (given ?? string.Empty).Replace("\uFFFD", "?", StringComparison.Ordinal));
        var value = Gen.OneOf(
            text.Select(given => new LdapValue(given)),
            ArbMap.Default.GeneratorFor<byte[]>().Select(octets => LdapValue.FromBytes(octets ?? [])),
            Gen.Elements<LdapValue>("", " ", ":", "<", "a ", "\n", "#", "-", "a\r", new string('x', 300)));
        var attributes = from count in Gen.Choose(0, 4)
                         from values in Gen.ListOf(Gen.NonEmptyListOf(value), count)
                         select values.Select((list, at) => new LdapAttribute($"a{at};x-{at}", list)).ToList();
        var entries = from name in text from held in attributes select new LdapEntry(new LdapValue(name).Text, held);
        var modification = from kind in Gen.Elements(Enum.GetValues<LdapModificationKind>()) from values in Gen.ListOf(value) select new LdapModification(kind, new("cn", values));
        var records = Gen.OneOf(
            entries.Select(entry => (LdifRecord)new LdifContentRecord(entry)),
            entries.Where(entry => entry.Attributes.Count > 0).Select(entry => (LdifRecord)new LdifChangeRecord(new LdapAddRequest(entry.Dn, entry.Attributes))),
            Gen.ListOf(modification).Select(list => (LdifRecord)new LdifChangeRecord(new LdapModifyRequest("dc=x", list))));
        var options = from wrap in Gen.Elements(0, 2, 20, 76)
                      from explains in Gen.Elements(true, false)
                      from newLine in Gen.Elements("\n", "\r\n")
                      from version in Gen.Elements(true, false)
                      select new LdifWriterOptions { WrapColumn = wrap, ExplainsBase64 = explains, NewLine = newLine, WithVersion = version };

        Laws.Hold(
            from list in Gen.ListOf(records) from option in options select (list, option),
            given => Ldif.Parse(Ldif.ToText(given.list, given.option)).SequenceEqual(given.list),
            500);
    }

    [Fact]
    public void Every_character_survives()
    {
        var values = Enumerable.Range(0, char.MaxValue).Where(character => !char.IsSurrogate((char)character)).Select(character => new LdapValue($"{(char)character}"));
        LdapEntry[] entries = [new("dc=x", new LdapAttribute("cn", values))];

        Ldif.Parse(Ldif.ToText(entries, new() { ExplainsBase64 = true })).Should().Equal(new LdifContentRecord(entries[0]));
    }
}
