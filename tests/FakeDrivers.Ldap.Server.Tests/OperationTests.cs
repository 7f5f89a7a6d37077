using FakeDrivers.Ldap;

namespace FakeDrivers.Tests.Ldap;

public sealed class OperationTests
{
    [Fact]
    public async Task A_search_over_the_wire_gives_what_one_in_process_gives()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsync();
        await using var inside = wire.World.Ldap.Connect();

        var (result, messages) = await client.AskAsync(WireWorld.Everybody);

        result.Code.Should().Be(LdapResultCode.Success);
        var expected = await inside.SearchAllAsync(WireWorld.Everybody, WireClient.Token);
        messages.Cast<LdapSearchEntry>().Select(message => message.Entry).Should().Equal(expected.Entries);
    }

    [Fact]
    public async Task Every_operation_goes_over_the_wire()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();

        var dan = WireWorld.Person("dan");
        (await client.CallAsync(new LdapAddRequest(dan.Dn, dan.Attributes))).Code.Should().Be(LdapResultCode.Success);
        (await client.CallAsync(new LdapModifyRequest(dan.Dn, LdapModification.Replace("sn", "Dane")))).Code.Should().Be(LdapResultCode.Success);
        (await client.CallAsync(new LdapCompareRequest(dan.Dn, "sn", "DANE"))).Code.Should().Be(LdapResultCode.CompareTrue);
        (await client.CallAsync(new LdapCompareRequest(dan.Dn, "sn", "Smith"))).Code.Should().Be(LdapResultCode.CompareFalse);
        (await client.CallAsync(new LdapModifyDnRequest(dan.Dn, "uid=daniel"))).Code.Should().Be(LdapResultCode.Success);
        (await client.CallAsync(new LdapDeleteRequest($"uid=daniel,{WireWorld.People}"))).Code.Should().Be(LdapResultCode.Success);
        var who = (LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.WhoAmI));
        who.Value!.Value.Text.Should().Be($"dn:{WireWorld.Admin}");
    }

    [Fact]
    public async Task A_failure_over_the_wire_bears_code_text_and_nearest_entry()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();
        await using var inside = wire.World.Ldap.ConnectAs();
        var request = new LdapDeleteRequest($"uid=nobody,{WireWorld.People}");

        var result = await client.CallAsync(request);

        var expected = (await inside.Invoking(connection => connection.DeleteAsync(request, WireClient.Token)).Should().ThrowAsync<LdapException>()).Which;
        result.Should().BeEquivalentTo(new { Code = LdapResultCode.NoSuchObject, MatchedDn = WireWorld.People, expected.DiagnosticMessage });
    }

    [Fact]
    public async Task After_a_failed_bind_the_connection_is_nobodys()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();

        var failed = await client.CallAsync(new LdapBindRequest(WireWorld.Ann, "wrong"));

        failed.Code.Should().Be(LdapResultCode.InvalidCredentials);
        ((LdapExtendedResult)await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.WhoAmI))).Value!.Value.Text.Should().BeEmpty();
    }

    [Fact]
    public async Task Calls_over_the_wire_are_in_the_call_log_of_the_world()
    {
        await using var wire = await WireWorld.StartAsync();
        await using var client = await wire.ConnectAsAdminAsync();

        await client.CallAsync(WireWorld.Find("ann"));

        wire.World.Calls.Of(LdapOperations.Search).Should().ContainSingle().Which.Request.Filter.Should().Be(new LdapEqualityFilter("uid", "ann"));
    }

    [Fact]
    public async Task Pages_over_the_wire_add_up()
    {
        await using var wire = await WireWorld.StartAsync(people: 10);
        await using var client = await wire.ConnectAsync();
        var names = new List<string>();
        LdapValue cookie = default;
        do
        {
            var (result, messages) = await client.AskAsync(WireWorld.Everybody with { Controls = [new LdapPagedResultsControl(4, cookie)] });
            names.AddRange(messages.Cast<LdapSearchEntry>().Select(message => message.Entry.Dn));
            cookie = result.Control<LdapPagedResultsControl>()!.Cookie;
        }
        while (cookie.Length > 0);

        names.Should().HaveCount(10).And.OnlyHaveUniqueItems();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_root_dse_tells_of_StartTls_where_the_server_offers_it(bool startTls)
    {
        await using var wire = await WireWorld.StartAsync(options => options.StartTls = startTls);
        await using var client = await wire.ConnectAsync();
        var root = new LdapSearchRequest("", LdapSearchScope.Base, LdapFilter.Any, "supportedExtension");

        var (_, messages) = await client.AskAsync(root);
        var inside = await wire.World.Ldap.Connect().SearchAllAsync(root, WireClient.Token);

        var served = ((LdapSearchEntry)messages.Should().ContainSingle().Which).Entry.GetTexts("supportedExtension");
        served.Except(inside.Entries[0].GetTexts("supportedExtension")).Should().Equal(startTls ? [LdapExtendedOids.StartTls] : []);
        served.Should().Contain(LdapExtendedOids.Cancel).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task What_is_disabled_is_neither_told_of_nor_done()
    {
        using var world = new FakeWorld(Disabled());
        await using var server = await FakeLdapServer.StartAsync(world, cancellationToken: WireClient.Token);
        await using var client = await WireClient.ConnectAsync(server);

        (await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.StartTls))).Code.Should().Be(LdapResultCode.ProtocolError);
        (await client.CallAsync(new LdapExtendedRequest(LdapExtendedOids.Cancel, LdapCancelCodec.Encode(9)))).Code.Should().Be(LdapResultCode.ProtocolError);

        static FakeWorldOptions Disabled()
        {
            var options = new FakeWorldOptions();
            options.Ldap.Disabled.Add(LdapExtendedOids.StartTls);
            options.Ldap.Disabled.Add(LdapExtendedOids.Cancel);
            return options;
        }
    }
}
