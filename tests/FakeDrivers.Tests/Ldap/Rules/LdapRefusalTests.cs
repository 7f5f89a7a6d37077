using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap.Rules;

public sealed class LdapRefusalTests : LdapTestBase
{
    private const string Ann = "uid=ann," + People;

    public LdapRefusalTests() => Seed(Unit("people"), Person("ann"));

    [Fact]
    public async Task The_schema_s_entry_and_the_root_are_not_for_changing()
    {
        Func<Task>[] acts =
        [
            () => Admin.DeleteAsync("cn=Subschema", Token),
            () => Admin.ModifyAsync("cn=Subschema", LdapModification.Replace("cn", "x")),
            () => Admin.DeleteAsync(string.Empty, Token),
            () => Admin.ModifyAsync(string.Empty, LdapModification.Replace("description", "x")),
        ];
        foreach (var act in acts) (await RefusedAsync(act)).ResultCode.Should().Be(LdapResultCode.UnwillingToPerform);
    }

    [Fact]
    public async Task The_entry_of_a_suffix_goes_when_it_has_none_below_it_and_may_come_back()
    {
        (await RefusedAsync(() => Admin.DeleteAsync(Suffix, Token))).ResultCode.Should().Be(LdapResultCode.NotAllowedOnNonLeaf);
        await Admin.DeleteAsync(Ann, Token);
        await Admin.DeleteAsync(People, Token);
        await Admin.DeleteAsync(Suffix, Token);

        (await RefusedAsync(() => FindAsync("(objectClass=*)"))).ResultCode.Should().Be(LdapResultCode.NoSuchObject);
        await Admin.AddAsync(new(Suffix, new("objectClass", "domain"), new("dc", "example")), Token);
        (await FindAsync("(objectClass=*)")).Should().Equal("dc=example");
    }

    [Fact]
    public async Task No_entry_is_named_by_what_the_server_keeps()
    {
        foreach (var rdn in new[] { "entryUUID=597ae2f6-16a6-1027-98f4-d28b5365dc14", "createTimestamp=20200101000000Z" })
        {
            (await RefusedAsync(() => Admin.ModifyDnAsync(new(Ann, rdn), Token))).ResultCode.Should().Be(LdapResultCode.ConstraintViolation, rdn);
            (await RefusedAsync(() => Admin.AddAsync(new($"{rdn},{People}", Person("bob").Attributes), Token))).ResultCode.Should().Be(LdapResultCode.ConstraintViolation, rdn);
        }
    }

    [Fact]
    public async Task The_nearest_entry_is_the_nearest_that_the_requester_may_see()
    {
        var options = new FakeWorldOptions();
        options.Ldap.AccessRules.Add(LdapAccessRules.HideSubtree(People));
        using var world = new FakeWorld(options);
        world.Ldap.Add([Unit("people"), Person("ann")]);
        await using var nobody = world.Ldap.Connect();
        await using var admin = world.Ldap.ConnectAs();

        (await RefusedAsync(() => nobody.SearchAllAsync(new("cn=x," + Ann, LdapSearchScope.Base, LdapFilter.Any), Token))).MatchedDn.Should().Be(Suffix);
        (await RefusedAsync(() => admin.SearchAllAsync(new("cn=x," + Ann, LdapSearchScope.Base, LdapFilter.Any), Token))).MatchedDn.Should().Be(Ann);
    }

    [Fact]
    public async Task A_fault_may_be_of_one_connection_or_of_one_who_asks()
    {
        await using var ann = World.Ldap.ConnectAs(Ann);
        await using var other = World.Ldap.Connect();
        World.Faults.On(LdapOperations.Search).When((_, caller) => caller.UserId == Ann).Fail(LdapResultCode.Busy);
        World.Faults.On(LdapOperations.Search).When((_, caller) => caller.ProjectId == FormattableString.Invariant($"ldap-{other.Number}")).Fail(LdapResultCode.Unavailable);

        (await RefusedAsync(() => ann.SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any), Token))).ResultCode.Should().Be(LdapResultCode.Busy);
        (await RefusedAsync(() => other.SearchAllAsync(new(Suffix, LdapSearchScope.Base, LdapFilter.Any), Token))).ResultCode.Should().Be(LdapResultCode.Unavailable);
        (await FindAsync("(uid=ann)")).Should().Equal("uid=ann");
    }

    [Fact]
    public async Task A_fault_may_go_by_the_filter_and_be_drawn_by_the_seed()
    {
        World.Faults.On(LdapOperations.Search).When(search => search.Filter.ToString().Contains("(uid=", StringComparison.Ordinal)).Fail(LdapResultCode.Busy).WithProbability(0.5);
        var fork = World.Fork();
        var codes = await CodesAsync(World);

        codes.Should().Contain(LdapResultCode.Busy).And.Contain(LdapResultCode.Success);
        (await CodesAsync(fork)).Should().Equal(codes, "the same seed draws the same");
        fork.Dispose();

        static async Task<List<LdapResultCode>> CodesAsync(FakeWorld world)
        {
            await using var connection = world.Ldap.ConnectAs();
            var codes = new List<LdapResultCode>();
            for (var i = 0; i < 20; i++)
            {
                try
                {
                    codes.Add((await connection.SearchAllAsync(new(Suffix, LdapSearchScope.Subtree, "(uid=ann)"), Token)).Code);
                }
                catch (LdapException refused)
                {
                    codes.Add(refused.ResultCode);
                }
            }

            return codes;
        }
    }
}
