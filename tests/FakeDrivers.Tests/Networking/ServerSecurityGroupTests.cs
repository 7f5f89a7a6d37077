using FakeDrivers.Compute;
using FakeDrivers.Networking;
using FakeDrivers.Tests.Compute;

namespace FakeDrivers.Tests.Networking;

public sealed class ServerSecurityGroupTests : ComputeTests
{
    [Fact]
    public async Task The_tenth_group_besides_default_is_refused()
    {
        for (var i = 1; i < 10; i++) await Compute.CreateSecurityGroupAsync(new() { Name = $"group-{i}" }, Token);

        var error = await RefusedAsync<QuotaExceededException>(() => Compute.CreateSecurityGroupAsync(new() { Name = "group-10" }, Token));

        error.Should().BeEquivalentTo(new { Resource = "security_group", Used = 10, Limit = 10 });
    }

    [Fact]
    public async Task The_hundred_and_first_rule_of_a_project_is_refused()
    {
        var (first, second) = (await GroupAsync("first"), await GroupAsync("second"));

        // The default group has four rules, and each other one two for what goes out.
        for (var port = 1; port <= 46; port++)
        {
            await Compute.CreateSecurityGroupRuleAsync(Rule(first) with { FromPort = port, ToPort = port }, Token);
            await Compute.CreateSecurityGroupRuleAsync(Rule(second) with { FromPort = port, ToPort = port }, Token);
        }

        var error = await RefusedAsync<QuotaExceededException>(() => Compute.CreateSecurityGroupRuleAsync(Rule(first) with { FromPort = 51, ToPort = 51 }, Token));

        error.Limit.Should().Be(100);
    }

    [Fact]
    public async Task Rules_that_name_a_deleted_group_go_with_it()
    {
        var (kept, gone) = (await GroupAsync("kept"), await GroupAsync("gone"));
        await Compute.CreateSecurityGroupRuleAsync(new() { SecurityGroupId = kept.Id, Protocol = SecurityGroupProtocol.Tcp, RemoteGroupId = gone.Id }, Token);
        var stays = await Compute.CreateSecurityGroupRuleAsync(Rule(kept), Token);

        await Compute.DeleteSecurityGroupAsync(gone.Id, Token);

        var groups = await Compute.ListSecurityGroupsAsync(cancellationToken: Token);
        groups.Single(group => group.Id == kept.Id).Rules.Should().Equal(stays);
    }

    [Fact]
    public async Task The_message_for_a_group_in_use_counts_its_servers()
    {
        var group = await GroupAsync("nfs");
        await Compute.CreateServerAsync(Request() with { SecurityGroups = ["nfs"] }, Token);
        await Compute.CreateServerAsync(Request() with { SecurityGroups = [group.Id] }, Token);

        var error = await RefusedAsync<InvalidRequestException>(() => Compute.DeleteSecurityGroupAsync(group.Id, Token));

        error.Message.Should().Contain("on 2 ports");
    }

    [Fact]
    public async Task A_failed_server_has_no_ports_that_carry_its_group()
    {
        var group = await GroupAsync("nfs");
        World.Faults.On(FakeDrivers.Compute.ComputeTransitions.FinishBuild).Throw(new DriverException("No valid host was found."));
        var server = await Compute.CreateServerAsync(Request() with { SecurityGroups = ["nfs"] }, Token);

        (await View.Network.ListPortsAsync(new() { DeviceId = server.Id }, Token).CountAsync(Token)).Should().Be(0);
        await Compute.DeleteSecurityGroupAsync(group.Id, Token);
    }

    [Fact]
    public async Task An_address_range_is_ignored_beside_a_remote_group()
    {
        var group = await GroupAsync("nfs");

        var rule = await Compute.CreateSecurityGroupRuleAsync(Rule(group) with { Cidr = "nonsense", RemoteGroupId = group.Id }, Token);

        rule.Cidr.Should().BeNull();
    }

    [Fact]
    public async Task An_administrator_lists_the_groups_of_all_projects()
    {
        var group = await GroupAsync("nfs");

        var all = await World.Compute.ListSecurityGroupsAsync(new() { AllProjects = true }, Token);

        all.Select(other => other.Id).Should().Contain(group.Id);
        all.Where(other => other.Name == SecurityGroup.DefaultName).Select(other => other.ProjectId).Should().OnlyHaveUniqueItems("each project has one");
    }

    private static CreateServerSecurityGroupRuleRequest Rule(ServerSecurityGroup group) =>
        new() { SecurityGroupId = group.Id, Protocol = SecurityGroupProtocol.Tcp, FromPort = 2049, ToPort = 2049 };

    private Task<ServerSecurityGroup> GroupAsync(string name) => Compute.CreateSecurityGroupAsync(new() { Name = name }, Token);
}
