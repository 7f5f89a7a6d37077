using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

/// <summary>What callers of Nova's fake could rely on, seen through its profile.</summary>
public sealed class LdapNovaTests() : LdapTestBase(options => options.Profile = LdapProfile.Nova)
{
    [Fact]
    public async Task Every_bind_succeeds()
    {
        await using var connection = World.Ldap.Connect();

        await connection.BindAsync(new("uid=nobody,dc=anywhere", "whatever"), Token);

        connection.BoundDn.Should().Be("uid=nobody,dc=anywhere");
    }

    [Fact]
    public async Task Entries_need_no_parent_no_schema_and_no_suffix()
    {
        await Admin.AddAsync(new("cn=projects,ou=groups,dc=nova", new("objectclass", "novaProject"), new("anything", "goes")), Token);

        (await FindAsync("(anything=goes)", "dc=nova")).Should().Equal("cn=projects");
        (await FindAsync("(objectclass=novaProject)", "ou=groups,dc=nova", LdapSearchScope.OneLevel)).Should().Equal("cn=projects");
    }

    [Fact]
    public async Task Adding_what_is_there_puts_the_attributes_together_and_deleting_what_is_not_succeeds()
    {
        await Admin.AddAsync(new("cn=a,dc=nova", new("cn", "a"), new("sn", "one")), Token);
        await Admin.AddAsync(new("cn=a,dc=nova", new LdapAttribute("mail", "a@nova")), Token);
        await Admin.DeleteAsync(new("cn=b,dc=nova"), Token);

        (await FindAsync("(&(sn=one)(mail=a@nova))", "dc=nova")).Should().Equal("cn=a");
    }

    [Fact]
    public async Task A_member_can_be_added_twice()
    {
        await Admin.AddAsync(new("cn=g,dc=nova", new("objectclass", "groupOfNames"), new("member", "uid=a,dc=nova")), Token);
        await Admin.ModifyAsync(new("cn=g,dc=nova", LdapModification.Add("member", "uid=a,dc=nova")), Token);

        (await Admin.SearchAllAsync(new("cn=g,dc=nova", LdapSearchScope.Base, LdapFilter.Any), Token)).Entries[0].GetTexts("member").Should().HaveCount(2);
    }

    [Fact]
    public async Task What_is_nowhere_is_no_such_object()
    {
        (await RefusedAsync(() => FindAsync("(cn=*)", "dc=nowhere"))).ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        (await RefusedAsync(() => Admin.ModifyDnAsync(new("cn=nobody,dc=nova", "cn=somebody"), Token))).ResultCode.Should().Be(LdapResultCode.NoSuchObject);
    }

    [Fact]
    public async Task A_server_that_is_down_is_said_to_be()
    {
        World.Faults.OnDomain("ldap").Throw(new LdapException(LdapResultCode.ServerDown));

        (await RefusedAsync(() => FindAsync("(cn=*)"))).ResultCode.Should().Be(LdapResultCode.ServerDown);
    }
}
