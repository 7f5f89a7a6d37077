using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Profiles;

public sealed class GroupClassTests : ProfileTestBase
{
    [Fact]
    public async Task Other_classes_may_count_as_groups()
    {
        var admin = Open(LdapProfile.Rfc, options =>
        {
            options.GroupClasses.Remove("groupOfNames");
            options.GroupClasses["organizationalRole"] = "roleOccupant";
        });
        const string Ann = "CN=ann," + Suffix;
        await admin.AddAsync(Person("ann"), Token);
        await admin.AddAsync(new("cn=boss," + Suffix, new("objectClass", "organizationalRole"), new("cn", "boss"), new("roleOccupant", Ann)), Token);
        await admin.AddAsync(new("cn=staff," + Suffix, new("objectClass", "groupOfNames"), new("cn", "staff"), new("member", Ann)), Token);

        (await ReadAsync(admin, Ann, "memberOf")).GetTexts("memberOf").Should().Equal("cn=boss," + Suffix);
        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, $"(memberOf=cn=boss,{Suffix})"), Token)).Entries.Should().ContainSingle();
        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, $"(memberOf=cn=staff,{Suffix})"), Token)).Entries.Should().BeEmpty();
    }
}
