using System.Text;
using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.LdifText;

public sealed class LdifReadTests
{
    [Fact]
    public void Entries_are_read()
    {
        // RFC 2849, examples 1 to 4.
        var records = Ldif.Parse("""
            version: 1
            dn: cn=Barbara Jensen, ou=Product Development, dc=airius, dc=com
            objectclass: top
            objectclass: person
            cn: Barbara Jensen
            cn: Barbara J Jensen
            sn: Jensen
            telephonenumber: +1 408 555 1212
            description:Babs is a big sailing fan, and travels extensively in sea
             rch of perfect sailing conditions.
            title:Product Manager, Rod and Reel Division

            dn:: b3U95Za25qWt6YOoLG89QWlyaXVz
            # dn:: ou=<JapaneseOU>,o=Airius
            objectclass: top
            ou:: 5Za25qWt6YOo
            ou;lang-ja:: 5Za25qWt6YOo
            description:

            """);

        records.Should().Equal(
            new LdifContentRecord(new(
                "cn=Barbara Jensen, ou=Product Development, dc=airius, dc=com",
                new("objectclass", "top", "person"),
                new("cn", "Barbara Jensen", "Barbara J Jensen"),
                new("sn", "Jensen"),
                new("telephonenumber", "+1 408 555 1212"),
                new("description", "Babs is a big sailing fan, and travels extensively in search of perfect sailing conditions."),
                new("title", "Product Manager, Rod and Reel Division"))),
            new LdifContentRecord(new(
                "ou=営業部,o=Airius",
                new("objectclass", "top"),
                new("ou", "営業部"),
                new("ou;lang-ja", "営業部"),
                new("description", ""))));
        records.Select(record => record.Line).Should().Equal(2, 13);
    }

    [Fact]
    public void Changes_are_read()
    {
        // RFC 2849, example 6, and RFC 4525.
        var records = Ldif.Parse("""
            dn: cn=Fiona,dc=x
            changetype: add
            objectclass: person
            cn: Fiona

            dn: cn=Robert,dc=x
            changetype: delete

            dn: cn=Paul,dc=x
            changetype: modrdn
            newrdn: cn=Paula
            deleteoldrdn: 1

            dn: ou=PD,dc=x
            changetype: modDN
            newrdn: ou=PDX
            deleteoldrdn: 0
            newsuperior: dc=y

            dn: cn=Paula,dc=x
            changetype: modify
            add: postaladdress
            postaladdress: 123 Anystreet
            -
            delete: description
            -
            replace: telephonenumber
            telephonenumber: 1
            TelephoneNumber: 2
            -
            delete: fax
            fax: 3
            -
            increment: uidNumber
            uidNumber: 1
            """);

        records.Should().Equal(
            new LdifChangeRecord(new LdapAddRequest("cn=Fiona,dc=x", new("objectclass", "person"), new("cn", "Fiona"))),
            new LdifChangeRecord(new LdapDeleteRequest("cn=Robert,dc=x")),
            new LdifChangeRecord(new LdapModifyDnRequest("cn=Paul,dc=x", "cn=Paula")),
            new LdifChangeRecord(new LdapModifyDnRequest("ou=PD,dc=x", "ou=PDX", deleteOldRdn: false, "dc=y")),
            new LdifChangeRecord(new LdapModifyRequest(
                "cn=Paula,dc=x",
                LdapModification.Add("postaladdress", "123 Anystreet"),
                LdapModification.Delete("description"),
                LdapModification.Replace("telephonenumber", "1", "2"),
                LdapModification.Delete("fax", "3"),
                LdapModification.Increment("uidNumber", 1))));
    }

    [Fact]
    public void Controls_are_read()
    {
        var record = Ldif.Parse("""
            dn: dc=x
            control: 1.2.840.113556.1.4.805 true
            control: 1.2.3.4
            control: 1.2.3.5 false: text
            control: 1.2.3.6:: AAE=
            changetype: delete
            """).Should().ContainSingle().Which.Should().BeOfType<LdifChangeRecord>().Which;

        record.Request.Controls.Select(control => (control.Oid, control.IsCritical, control.Value)).Should().Equal(
            ("1.2.840.113556.1.4.805", true, null),
            ("1.2.3.4", false, null),
            ("1.2.3.5", false, (LdapValue?)"text"),
            ("1.2.3.6", false, (LdapValue?)new byte[] { 0, 1 }));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lines_may_end_fold_and_be_commented_in_every_way(string newLine)
    {
        var text = string.Join(newLine, "", "", "# a comment", "  that is folded", "", "version: 1", "", "", "# more", "dn: cn=a", " b,d", " c=x", "#in", " between", "cn:    ab", "sn: c ", "", "", "# only a comment", "", "dn: dc=y", "dc: y");
        foreach (var given in new[] { text, text + newLine, text + newLine + newLine })
        {
            var records = Ldif.Parse(given);

            records.Should().Equal(
                new LdifContentRecord(new("cn=ab,dc=x", new("cn", "ab"), new("sn", "c "))),
                new LdifContentRecord(new("dc=y", new LdapAttribute("dc", "y"))));
            records.Select(record => record.Line).Should().Equal(10, 21);
        }
    }

    [Fact]
    public void Values_of_one_attribute_gather_in_whichever_spelling_and_place()
    {
        Ldif.Parse("dn: dc=x\ncn: a\nsn: b\nCN: c\ncn;lang-en: d\nCn: e").Should().Equal(
            new LdifContentRecord(new("dc=x", new("cn", "a", "c", "e"), new("sn", "b"), new("cn;lang-en", "d"))));
    }

    [Fact]
    public void A_text_may_be_empty_begin_with_a_mark_or_hold_octets_that_are_no_text()
    {
        Ldif.Parse("").Should().BeEmpty();
        Ldif.Parse("\n# nothing\n\n").Should().BeEmpty();
        Ldif.Parse("\uFEFFdn: dc=x").Should().ContainSingle().Which.Dn.Should().Be("dc=x");
        Ldif.Parse("dn:").Should().Equal(new LdifContentRecord(new("")));
        Ldif.Read(new ReadOnlyMemory<byte>([.. "dn: dc=x\ncn: "u8, 0xE9])).Should().Equal(
            new LdifContentRecord(new("dc=x", new LdapAttribute("cn", new byte[] { 0xE9 }))));
    }

    [Theory]
    [InlineData("cn: a", 1, "a record must begin with 'dn:', but begins with 'cn:'")]
    [InlineData("dn: dc=x\n\n\ncn: a", 4, "a record must begin with 'dn:'")]
    [InlineData(" dn: dc=x", 1, "continues the line before it, but there is none")]
    [InlineData("dn: dc=x\ncn", 2, "a line must be 'name: value', but is 'cn'")]
    [InlineData("dn: dc=x\n: a", 2, "a line must be 'name: value'")]
    [InlineData("dn: dc=x\n-", 2, "a line must be 'name: value', but is '-'")]
    [InlineData("version: 2\ndn: dc=x", 1, "the version is '2', but only version 1 is known")]
    [InlineData("dn: dc=x\n# c\ncn:: a!", 3, "the value of cn is no Base64: 'a!'")]
    [InlineData("dn: dc=x\nc n: a", 2, "'c n' cannot be an attribute")]
    [InlineData("dn: dc=x\ncn: a\0b", 2, "the value of cn holds NUL")]
    [InlineData("dn:: /w==\ncn: a", 1, "the value of dn is not UTF-8")]
    [InlineData("dn: dc=x\njpegPhoto:< file:a.jpg", 2, "FileUrlFolder")]
    [InlineData("dn: dc=x\njpegPhoto:< http://a/b", 2, "'http://a/b' is no file: URL")]
    [InlineData("dn: dc=x\nchangetype: move", 2, "the changetype 'move' is none of add, delete, modify, modrdn and moddn")]
    [InlineData("dn: dc=x\nchangetype: add", 2, "an entry to add must have attributes")]
    [InlineData("dn: dc=x\nchangetype: delete\ncn: a", 3, "the record must end, but there is 'cn: a'")]
    [InlineData("dn: dc=x\nchangetype: modrdn", 2, "after this line there must be 'newrdn:'")]
    [InlineData("dn: dc=x\nchangetype: modrdn\ndeleteoldrdn: 1", 3, "here must be 'newrdn:', but there is 'deleteoldrdn:'")]
    [InlineData("dn: dc=x\nchangetype: modrdn\nnewrdn: dc=y", 3, "after this line there must be 'deleteoldrdn:'")]
    [InlineData("dn: dc=x\nchangetype: modrdn\nnewrdn: dc=y\ndeleteoldrdn: yes", 4, "deleteoldrdn is 0 or 1, but here 'yes'")]
    [InlineData("dn: dc=x\nchangetype: modrdn\nnewrdn: dc=y\ndeleteoldrdn: 1\nx: y", 5, "there may be 'newsuperior:', but there is 'x:'")]
    [InlineData("dn: dc=x\nchangetype: modrdn\nnewrdn: dc=y\ndeleteoldrdn: 1\nnewsuperior: dc=z\nx: y", 6, "the record must end")]
    [InlineData("dn: dc=x\nchangetype: modify\nset: cn", 3, "must begin with add:, delete:, replace: or increment:, but begins with 'set:'")]
    [InlineData("dn: dc=x\nchangetype: modify\nadd: cn\ncn: a\nsn: b\n-", 5, "the modification is of cn, so here must be 'cn:' or '-', but there is 'sn:'")]
    [InlineData("dn: dc=x\nchangetype: modify\nadd: c n\n-", 3, "'c n' cannot be an attribute")]
    [InlineData("dn: dc=x\ncontrol: x\nchangetype: delete", 2, "there must be an OID, but there is 'x'")]
    [InlineData("dn: dc=x\ncontrol: 1.2 maybe\nchangetype: delete", 2, "the criticality is true or false, but here 'maybe'")]
    [InlineData("dn: dc=x\ncontrol: 1.2 true x\nchangetype: delete", 2, "there must be ':' and a value")]
    [InlineData("dn: dc=x\ncontrol: 1.2", 2, "after the controls there must be 'changetype:'")]
    [InlineData("dn: dc=x\ncontrol: 1.2\ncn: a", 3, "after the controls there must be 'changetype:', but there is 'cn:'")]
    public void A_bad_text_is_named_with_its_line(string text, int line, string what)
    {
        var error = ((Action)(() => Ldif.Parse(text, new() { SourceName = "people.ldif" }))).Should().Throw<LdifException>().Which;

        error.Line.Should().Be(line);
        error.SourceName.Should().Be("people.ldif");
        error.Message.Should().StartWith($"people.ldif, line {line}: ").And.Contain(what);
        ((Action)(() => Ldif.Parse(text))).Should().Throw<LdifException>().WithMessage($"LDIF, line {line}: *");
    }

    [Fact]
    public void What_is_before_an_error_can_be_read()
    {
        using var records = Ldif.Read(new StringReader("dn: dc=x\ndc: x\n\nwrong")).GetEnumerator();

        records.MoveNext().Should().BeTrue();
        records.Current.Dn.Should().Be("dc=x");
        ((Action)(() => records.MoveNext())).Should().Throw<LdifException>().Which.Line.Should().Be(4);
    }

    [Fact]
    public async Task Every_way_of_reading_gives_the_same_in_pieces_of_every_size()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var text = new StringBuilder("\uFEFFversion: 1\r\n");
        for (var i = 0; i < 60; i++) text.Append($"dn: cn=é{i},dc=x\ncn: é{i}\ndescription: {new string('x', i)}\n y\n").Append(i % 3 == 0 ? "\r\n" : "\n\n");
        text.Append($"dn: dc=big\ndescription: {new string('z', 200_000)}\n");
        var expected = Ldif.Parse(text.ToString());
        expected.Should().HaveCount(61);
        var octets = Encoding.UTF8.GetBytes(text.ToString());

        foreach (var piece in new[] { 1, 2, 3, 7, 1000, 1_000_000 })
        {
            Ldif.Read(new PieceStream(octets, piece)).Should().Equal(expected);
            (await Ldif.ReadAsync(new PieceStream(octets, piece), cancellationToken: cancellation).ToListAsync(cancellation)).Should().Equal(expected);
        }

        Ldif.Read(new StringReader(text.ToString())).Should().Equal(expected);
        (await Ldif.ReadAsync(new StringReader(text.ToString()), cancellationToken: cancellation).ToListAsync(cancellation)).Should().Equal(expected);
        Ldif.Read(octets.AsMemory()).Select(record => record.Line).Should().Equal(expected.Select(record => record.Line));
        Ldif.Entries(new(octets)).Select(entry => entry.ToEntry()).Should().Equal(expected.Cast<LdifContentRecord>().Select(record => record.Entry));
    }

    [Fact]
    public void Reading_entries_alone_refuses_a_change() =>
        ((Func<List<LdifEntry>>)(() => Ldif.Entries(new("dn: dc=x\nchangetype: delete"u8.ToArray())).ToList())).Should().Throw<LdifException>().WithMessage("*line 2: a change stands where only entries are expected*");
}
