using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Seeding;

public sealed class SeedTests : IDisposable
{
    private readonly FakeWorld _world = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeLdapDirectory Directory => _world.Ldap;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_person_is_laid_down_in_one_line_and_can_bind()
    {
        Directory.Seed(d => d.Ou("people").Person("ann", p => p.Mail("ann@example.com").Password("pw")));

        Directory.FindEntry("uid=ann,ou=people,dc=example,dc=com").Should().Be(new LdapEntry(
            "uid=ann,ou=people,dc=example,dc=com",
            new("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson"),
            new("cn", "ann"),
            new("sn", "ann"),
            new("uid", "ann"),
            new("mail", "ann@example.com"),
            new("userPassword", "pw")));
        await using var connection = Directory.Connect();
        await connection.BindAsync(new("uid=ann,ou=people,dc=example,dc=com", "pw"), Token);
    }

    [Fact]
    public void Entries_of_every_kind_stand_where_they_belong()
    {
        Directory.Seed(d =>
        {
            d.Ou("groups").Group("staff", g => g.Member("ann", "uid=bob,ou=people,dc=example,dc=com", "admins").Description("all")).Group("admins", g => g.Member("ann"))
                .PosixGroup("wheel", 10, "ann").PosixGroup("none", 11);
            d.Ou("people", people => people
                .Person("ann", p => p.Cn("Ann Lee").Sn("Lee").GivenName("Ann").DisplayName("Ann L").Telephone("+1 555").Title("Boss").Posix(1000, 10).Attribute("employeeNumber", "7"))
                .Person("bob", p => p.Manager("uid=ann,ou=people,dc=example,dc=com")));
            d.Ou("people").Ou("guests").Entry("cn=door", new LdapAttribute("objectClass", "device"));
        });

        Directory.VerifyValue("cn=staff,ou=groups,dc=example,dc=com", "member", "uid=ann,ou=people,dc=example,dc=com", "uid=bob,ou=people,dc=example,dc=com", "cn=admins,ou=groups,dc=example,dc=com");
        Directory.VerifyValue("uid=ann,ou=people,dc=example,dc=com", "memberOf", "cn=staff,ou=groups,dc=example,dc=com", "cn=admins,ou=groups,dc=example,dc=com");
        Directory.VerifyEntry("uid=ann,ou=people,dc=example,dc=com", "(&(objectClass=posixAccount)(uidNumber=1000)(gidNumber=10)(homeDirectory=/home/ann)(loginShell=/bin/bash)(employeeNumber=7)(cn=Ann Lee)(title=boss))");
        Directory.VerifyValue("cn=wheel,ou=groups,dc=example,dc=com", "memberUid", "ann");
        Directory.VerifyNoAttribute("cn=none,ou=groups,dc=example,dc=com", "memberUid");
        Directory.VerifyEntry("cn=door,ou=guests,ou=people,dc=example,dc=com");
    }

    [Fact]
    public void Containers_that_are_there_serve_and_others_must_be_new()
    {
        Directory.Seed(d => d.Ou("people").Person("ann"));
        Directory.Seed(d => d.Ou("People").Person("bob"));
        Directory.Seed("ou=people,dc=example,dc=com", d => d.Person("eve"));

        Directory.Entries(new() { Filter = "(uid=*)" }).Should().HaveCount(3);
        ((Action)(() => Directory.Seed(d => d.Ou("x").Person("new", p => p.Sn("n")).Person("new")))).Should().Throw<LdapException>()
            .WithMessage("*'uid=new,ou=x,dc=example,dc=com'*").Which.ResultCode.Should().Be(LdapResultCode.EntryAlreadyExists);
        Directory.HasEntry("ou=x,dc=example,dc=com").Should().BeFalse("nothing is done half");
    }

    [Fact]
    public void A_member_that_nobody_is_is_named()
    {
        ((Action)(() => Directory.Seed(d => d.Person("ann").Group("staff", g => g.Member("anne"))))).Should().Throw<ArgumentException>()
            .WithMessage("*'anne' is neither a distinguished name nor the name of a person or group that this seed has. Did you mean 'ann'?*");
        ((Action)(() => Directory.Seed(d => d.Group("staff")))).Should().Throw<LdapException>().WithMessage("*'member'*");
        Directory.Count.Should().Be(1);
    }

    [Fact]
    public void Names_are_escaped()
    {
        Directory.Seed(d => d.Ou("a,b").Person("x+y=z"));

        Directory.Entries().Select(entry => entry.Dn).Should().Equal("dc=example,dc=com", @"ou=a\,b,dc=example,dc=com", @"uid=x\+y=z,ou=a\,b,dc=example,dc=com");
    }

    [Fact]
    public void People_by_the_number_have_names_that_can_be_told()
    {
        Directory.Seed(d => d.Ou("people").People(1000, (person, number) => person.Password($"pw{number}")));

        Directory.Count.Should().Be(1002);
        Directory.VerifyEntry("uid=user1,ou=people,dc=example,dc=com", "(&(cn=Ann Adams)(mail=user1@example.com)(employeeNumber=1)(userPassword=pw1))");
        Directory.VerifyEntry("uid=user1000,ou=people,dc=example,dc=com", "(&(givenName=Viktor)(sn=Zimmer)(displayName=Viktor Zimmer)(mail=user1000@example.com))");
        Directory.Seed("ou=people,dc=example,dc=com", d => d.People(0));
    }

    [Fact]
    public void A_directory_with_no_suffix_is_told_so()
    {
        using var world = new FakeWorld(new() { Ldap = { Profile = LdapProfile.Permissive } });
        world.Ldap.Suffixes.Should().NotBeEmpty();
        var options = new FakeWorldOptions();
        options.Ldap.Suffixes.Clear();
        using var bare = new FakeWorld(options);

        ((Action)(() => bare.Ldap.Seed(d => d.Ou("x")))).Should().Throw<InvalidOperationException>().WithMessage("*no suffix*");
    }

    [Fact]
    public void What_is_done_in_a_rollback_scope_is_taken_back()
    {
        Directory.Seed(d => d.Ou("people").Person("ann"));
        var before = Directory.ExportLdif(new() { WithOperational = true });

        using (Directory.BeginRollbackScope())
        {
            Directory.Seed("ou=people,dc=example,dc=com", d => d.Person("bob"));
            using (Directory.BeginRollbackScope()) Directory.Clear();
            Directory.Count.Should().Be(4);
            Directory.LoadLdif("dn: uid=ann,ou=people,dc=example,dc=com\nchangetype: modify\nadd: mail\nmail: a@x\n-");
        }

        Directory.ExportLdif(new() { WithOperational = true }).Should().Be(before);
        _world.Changes.ToList()[^1].Changes.Should().HaveCount(2, "bob went, and ann is as she was");
        var scope = Directory.BeginRollbackScope();
        Directory.Seed("ou=people,dc=example,dc=com", d => d.Person("eve"));
        scope.Keep();
        scope.Dispose();
        Directory.HasEntry("uid=eve,ou=people,dc=example,dc=com").Should().BeTrue();
    }

    [Fact]
    public void A_rollback_scope_leaves_the_rest_of_the_world_alone()
    {
        var revision = _world.Changes.Revision;
        using (Directory.BeginRollbackScope())
        {
        }

        _world.Changes.Revision.Should().Be(revision);
        var last = Directory.BeginRollbackScope();
        Directory.Seed(d => d.Ou("x"));
        _world.Dispose();
        last.Dispose();
    }
}
