using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapOperationalAttributeTests : LdapTestBase
{
    private const string Ann = "uid=ann," + People;
    private const string Staff = "cn=staff," + Suffix;

    public LdapOperationalAttributeTests() =>
        Seed(Unit("people"), Person("ann"), new LdapEntry(Staff, new("objectClass", "groupOfNames"), new("cn", "staff"), new("member", Ann)));

    [Fact]
    public async Task MemberOf_follows_the_group_and_the_member_wherever_they_go()
    {
        (await GroupsAsync(Ann)).Should().Equal(Staff);

        await Admin.ModifyDnAsync(new(Staff, "cn=crew"), Token);
        (await GroupsAsync(Ann)).Should().Equal("cn=crew," + Suffix);
        (await FindAsync($"(memberOf={Staff})")).Should().BeEmpty();
        (await FindAsync($"(isMemberOf=CN=Crew,{Suffix})")).Should().Equal("uid=ann");

        await Admin.ModifyDnAsync(new(Ann, "uid=anna"), Token);
        (await GroupsAsync("uid=anna," + People)).Should().BeEmpty("the group names the old name, and nothing was plugged in that follows it");
        await Admin.ModifyAsync(new("cn=crew," + Suffix, LdapModification.Replace("member", "uid=anna," + People)), Token);
        (await GroupsAsync("uid=anna," + People)).Should().Equal("cn=crew," + Suffix);

        await Admin.DeleteAsync("cn=crew," + Suffix, Token);
        (await GroupsAsync("uid=anna," + People)).Should().BeEmpty();
    }

    [Fact]
    public async Task Groups_of_unique_names_count_as_well()
    {
        await Admin.AddAsync(new("cn=g," + Suffix, new("objectClass", "groupOfUniqueNames"), new("cn", "g"), new("uniqueMember", Ann)), Token);

        (await GroupsAsync(Ann)).Should().Equal(Staff, "cn=g," + Suffix);
    }

    [Fact]
    public async Task What_is_computed_cannot_be_written()
    {
        foreach (var attribute in new[] { "memberOf", "entryDN", "hasSubordinates", "numSubordinates", "structuralObjectClass", "subschemaSubentry", "creatorsName" })
        {
            var value = attribute switch { "hasSubordinates" => "TRUE", "numSubordinates" => "1", "structuralObjectClass" => "person", _ => Staff };
            (await RefusedAsync(() => Admin.ModifyAsync(new(Ann, LdapModification.Replace(attribute, value)), Token))).ResultCode
                .Should().Be(LdapResultCode.ConstraintViolation, attribute);
        }
    }

    [Fact]
    public async Task Who_made_an_entry_anonymously_is_nobody()
    {
        var options = new FakeWorldOptions();
        options.Ldap.Profile = LdapProfile.Permissive;
        using var world = new FakeWorld(options);
        await using var nobody = world.Ldap.Connect();
        await nobody.AddAsync(new("cn=x," + Suffix, new LdapAttribute("objectClass", "device"), new LdapAttribute("cn", "x")), Token);

        var entry = (await nobody.SearchAllAsync(new("cn=x," + Suffix, LdapSearchScope.Base, LdapFilter.Any, "creatorsName", "modifiersName"), Token)).Entries.Single();

        entry.GetTexts("creatorsName").Should().Equal(string.Empty);
        entry.GetTexts("modifiersName").Should().Equal(string.Empty);
    }

    [Fact]
    public async Task Computed_attributes_can_be_searched_for()
    {
        (await FindAsync("(hasSubordinates=TRUE)")).Should().Equal("dc=example", "ou=people");
        (await FindAsync("(numSubordinates=1)")).Should().Equal("ou=people");
        (await FindAsync("(structuralObjectClass=inetOrgPerson)")).Should().Equal("uid=ann");
        (await FindAsync("(&(subschemaSubentry=CN=subschema)(uid=*))")).Should().Equal("uid=ann");
        (await FindAsync($"(entryDN=UID=Ann,{People})")).Should().Equal("uid=ann");
    }

    private async Task<IReadOnlyList<string>> GroupsAsync(string dn) =>
        (await Admin.SearchAllAsync(new(dn, LdapSearchScope.Base, LdapFilter.Any, "memberOf"), Token)).Entries.Single().GetTexts("memberOf");
}
