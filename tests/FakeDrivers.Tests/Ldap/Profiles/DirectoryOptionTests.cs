using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Profiles;

/// <summary>What options change that no profile sets.</summary>
public sealed class DirectoryOptionTests : ProfileTestBase
{
    [Fact]
    public async Task Results_spell_attributes_as_the_schema_does_or_as_the_request_did()
    {
        var admin = Open(LdapProfile.Rfc);
        await admin.AddAsync(Person("ann", new LdapAttribute("MAIL", "a@x")), Token);
        string[] asked = ["CommonName", "mAil", "2.5.4.4"];
        var canonical = await ReadAsync(admin, "CN=ann," + Suffix, asked);
        World.Dispose();
        var other = Open(LdapProfile.Rfc, options => options.SpellAttributesAsRequested = true);
        await other.AddAsync(Person("ann", new LdapAttribute("MAIL", "a@x")), Token);

        canonical.Attributes.Select(attribute => attribute.Description).Should().BeEquivalentTo("cn", "mail", "sn");
        (await ReadAsync(other, "CN=ann," + Suffix, asked)).Attributes.Select(attribute => attribute.Description).Should().BeEquivalentTo(asked);
    }

    [Fact]
    public async Task Times_are_the_world_s_with_fractions_when_told_so()
    {
        var admin = Open(LdapProfile.Rfc, options => options.FractionalTimestamps = true);
        World.Clock.Advance(TimeSpan.FromMilliseconds(1500));
        await admin.AddAsync(Person("ann"), Token);
        var now = World.Clock.GetUtcNow();

        var entry = await ReadAsync(admin, "CN=ann," + Suffix, "createTimestamp");

        entry.GetText("createTimestamp").Should().Be(now.UtcDateTime.ToString("yyyyMMddHHmmss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture)).And.Contain(".500000Z");
        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.OneLevel, $"(createTimestamp={entry.GetText("createTimestamp")})"), Token)).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task A_change_number_of_the_entry_lets_two_writers_notice_each_other()
    {
        var admin = Open(LdapProfile.Rfc, options => options.EntryCsn = true);
        await admin.AddAsync(Person("ann"), Token);
        var seen = (await ReadAsync(admin, "CN=ann," + Suffix, "entryCSN")).GetText("entryCSN");
        await admin.ModifyAsync(new("CN=ann," + Suffix, LdapModification.Replace("title", "first")), Token);

        var second = new LdapModifyRequest("CN=ann," + Suffix, LdapModification.Replace("title", "second"))
        {
            Controls = [new LdapAssertionControl($"(entryCSN={seen})") { IsCritical = true }],
        };

        (await CodeAsync(() => admin.ModifyAsync(second, Token))).Should().Be(LdapResultCode.AssertionFailed);
        (await ReadAsync(admin, "CN=ann," + Suffix)).GetText("title").Should().Be("first");
    }

    [Fact]
    public async Task Live_pages_show_what_changed_meanwhile()
    {
        var admin = Open(LdapProfile.Rfc, options => options.LivePages = true);
        foreach (var name in new[] { "a", "b", "c" }) await admin.AddAsync(Person(name), Token);
        var request = new LdapSearchRequest(Suffix, LdapSearchScope.OneLevel, "(sn=*)");
        var first = await admin.SearchAllAsync(request with { Controls = [new LdapPagedResultsControl(1)] }, Token);
        await admin.DeleteAsync("CN=b," + Suffix, Token);
        await admin.ModifyAsync(new("CN=c," + Suffix, LdapModification.Replace("title", "new")), Token);

        var rest = await admin.SearchAllAsync(request with { Controls = [new LdapPagedResultsControl(5, first.Control<LdapPagedResultsControl>()!.Cookie)] }, Token);

        rest.Entries.Should().ContainSingle().Which.GetText("title").Should().Be("new");
    }

    [Fact]
    public async Task The_administrator_has_the_name_and_password_of_the_options()
    {
        Open(LdapProfile.Rfc, options => (options.RootDn, options.RootPassword) = ("cn=root", "other"));
        await using var connection = World.Ldap.Connect();

        (await CodeAsync(() => connection.BindAsync("cn=root", "admin", Token))).Should().Be(LdapResultCode.InvalidCredentials);
        await connection.BindAsync("cn=root", "other", Token);
        await connection.AddAsync(Person("ann"), Token);

        (await ReadAsync(connection, "CN=ann," + Suffix, "creatorsName")).GetText("creatorsName").Should().Be("cn=root");
    }

    [Fact]
    public async Task A_directory_may_hold_everything()
    {
        var admin = Open(LdapProfile.Rfc, options => options.Suffixes.Add(string.Empty));

        await admin.AddAsync(new("o=anything", new("objectClass", "organization"), new("o", "anything")), Token);

        await admin.AddAsync(new("ou=below,o=anything", new("objectClass", "organizationalUnit"), new("ou", "below")), Token);

        (await admin.SearchAllAsync(new("o=anything", LdapSearchScope.Subtree, LdapFilter.Any), Token)).Entries.Should().HaveCount(2);
        (await admin.SearchAllAsync(new(string.Empty, LdapSearchScope.OneLevel, LdapFilter.Any), Token)).Entries.Select(entry => entry.Dn).Should().Equal(Suffix, "o=anything");
        (await CodeAsync(() => admin.AddAsync(Unit("ou=a,o=missing"), Token))).Should().Be(LdapResultCode.NoSuchObject);
    }

    [Fact]
    public async Task A_plain_directory_takes_the_attributes_of_active_directory_with_its_schema()
    {
        var admin = Open(LdapProfile.Rfc, options => options.Schema = LdapSchema.ActiveDirectory);

        await admin.AddAsync(new("cn=ann," + Suffix, new("objectClass", "user"), new("cn", "ann"), new("sAMAccountName", "ann"), new("userPrincipalName", "ann@corp.example")), Token);

        (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(&(objectClass=user)(sAMAccountName=ANN))"), Token)).Entries.Should().ContainSingle();
    }

    [Fact]
    public async Task Without_a_schema_unknown_attributes_are_text_and_those_that_usually_hold_names_hold_names()
    {
        var admin = Open(LdapProfile.Permissive);
        await admin.AddAsync(new("cn=x," + Suffix, new("cn", "x"), new("shoeColour", "Dark  Red"), new("managedBy", "uid=Ann, dc=example,dc=com")), Token);

        (await CountAsync("(shoeColour=dark red)")).Should().Be(1);
        (await CountAsync("(shoeColour=dark*)")).Should().Be(1);
        (await CountAsync("(managedBy=UID=ann,DC=example,DC=com)")).Should().Be(1);
        (await CountAsync("(cn>=w)")).Should().Be(1, "an attribute without an order is compared as its equality does");
        (await CountAsync("(cn<=w)")).Should().Be(0);

        async Task<int> CountAsync(string filter) => (await admin.SearchAllAsync(new(Suffix, LdapSearchScope.OneLevel, filter), Token)).Entries.Count;
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_identifiers_and_another_seed_others()
    {
        var first = await IdAsync(seed: 7);
        var again = await IdAsync(seed: 7);
        var other = await IdAsync(seed: 8);

        again.Should().Be(first);
        other.Should().NotBe(first);

        static async Task<string?> IdAsync(long seed)
        {
            using var world = new FakeWorld(new FakeWorldOptions { RandomSeed = seed });
            await using var admin = world.Ldap.ConnectAs();
            await admin.AddAsync(Person("ann"), Token);
            return (await ReadAsync(admin, "CN=ann," + Suffix, "entryUUID")).GetText("entryUUID");
        }
    }

    [Fact]
    public async Task Netscape_s_controls_of_expiry_can_be_switched_off()
    {
        var admin = Open(LdapProfile.Rfc, options =>
        {
            options.PasswordPolicy = new() { MaxAge = TimeSpan.FromDays(10), ExpireWarning = TimeSpan.FromDays(5) };
            options.NetscapePasswordControls = false;
        });
        await admin.AddAsync(Person("ann", new LdapAttribute("userPassword", "pw")), Token);
        World.Clock.Advance(TimeSpan.FromDays(6));
        await using var connection = World.Ldap.Connect();

        var bound = await connection.BindAsync(new LdapBindRequest("CN=ann," + Suffix, "pw") { Controls = [LdapControls.PasswordPolicyRequest] }, Token);

        bound.Controls.Should().ContainSingle().Which.Should().BeOfType<LdapPasswordPolicyResultControl>();
    }
}
