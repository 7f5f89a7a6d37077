using FakeDrivers.Compute;
using FakeDrivers.Networking;

namespace FakeDrivers.Conformance.Compute;

// Security groups and the servers that carry them.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] SecurityGroupCases() =>
    [
        Case("CMP-SEC-001", "Every project has the group default.", $"{Api}, os-security-groups", DefaultGroupExistsAsync),
        Case(
            "CMP-SEC-002", "A new group is listed, blanks at both ends of its name cut off.",
            $"{Api}, os-security-groups", NewGroupIsListedAsync),
        Case(
            "CMP-SEC-003", "A second group of one name is refused, default too.",
            $"{Api}, os-security-groups: 400", SecondGroupOfANameIsRefusedAsync),
        Case(
            "CMP-SEC-004", "An empty name and one of 256 characters are refused.",
            $"{Api}, os-security-groups: 400", BadGroupNameIsRefusedAsync),
        Case("CMP-SEC-005", "A deleted group is gone.", $"{Api}, os-security-groups", DeletedGroupIsGoneAsync),
        Case("CMP-SEC-006", "The group default is not deleted.", $"{Api}, os-security-groups: 400", DefaultGroupIsNotDeletedAsync),
        Case(
            "CMP-SEC-007", "A group that a server carries is not deleted, but is once the server is gone.",
            $"{Api}, os-security-groups: 400", GroupInUseIsNotDeletedAsync),
        Case(
            "CMP-SEC-008", "A group is put on a server by name and by id; twice is once.",
            $"{Api}, action addSecurityGroup", GroupIsPutOnAServerAsync),
        Case(
            "CMP-SEC-009", "A group is taken off a server; one that is not there is not found.",
            $"{Api}, action removeSecurityGroup", GroupIsTakenOffAServerAsync),
        Case(
            "CMP-SEC-010", "An unknown group or server is not found.",
            $"{Api}, action addSecurityGroup: 404", UnknownGroupIsNotFoundAsync),
        Case("CMP-SEC-011", "There is a limit to the groups of a project.", "Nova, quotas: security_groups", GroupsAreLimitedAsync),
        Case(
            "CMP-SEC-012", "A user does not list the groups of all projects.",
            $"{Api}, os-security-groups: all_tenants", UserDoesNotListAllGroupsAsync),
    ];

    private static async Task DefaultGroupExistsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var groups = await harness.Compute.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);
        var again = await harness.Compute.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);

        Expect.Equal(1, groups.Count(group => group.Name == SecurityGroup.DefaultName), "the number of groups named default");
        Expect.Equal(groups, again, "a second listing");
    }

    private static async Task NewGroupIsListedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var created = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "  nfs ", Description = " shares " }, cancellationToken)
            .ConfigureAwait(false);
        var groups = await harness.Compute.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);

        Expect.Equal("nfs", created.Name, "the name");
        Expect.Equal("shares", created.Description, "the description");
        Expect.Equal(0, created.Rules.Count, "the number of rules");
        Expect.Equal(created, groups.Single(group => group.Id == created.Id), "the listed group");
    }

    private static async Task SecondGroupOfANameIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        await harness.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, cancellationToken).ConfigureAwait(false);
        foreach (var name in new[] { "nfs", " nfs ", SecurityGroup.DefaultName })
        {
            await RefusedGroupAsync(harness, name, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task BadGroupNameIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { "", "  ", new string('g', 256) })
        {
            await RefusedGroupAsync(harness, name, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task RefusedGroupAsync(ComputeHarness harness, string name, CancellationToken cancellationToken)
    {
        var before = await harness.Compute.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);
        var refusal = await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.CreateSecurityGroupAsync(new() { Name = name }, cancellationToken), $"creating '{name}'").ConfigureAwait(false);
        var after = await harness.Compute.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);

        Expect.Equal(nameof(CreateServerSecurityGroupRequest.Name), refusal.Parameter, "the parameter that the refusal names");
        Expect.Equal(before, after, "the groups after the refusal");
    }

    private static async Task DeletedGroupIsGoneAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteSecurityGroupAsync(group.Id, cancellationToken).ConfigureAwait(false);
        var groups = await harness.Compute.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);

        Expect.True(groups.All(other => other.Id != group.Id), "the listing to be without the deleted group", groups);
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.DeleteSecurityGroupAsync(group.Id, cancellationToken), "deleting it again").ConfigureAwait(false);
    }

    private static async Task DefaultGroupIsNotDeletedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await DefaultGroupAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.DeleteSecurityGroupAsync(group.Id, cancellationToken), "deleting it").ConfigureAwait(false);

        Expect.Equal(group, await DefaultGroupAsync(harness, cancellationToken).ConfigureAwait(false), "the group after the refusal");
    }

    private static async Task GroupInUseIsNotDeletedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, cancellationToken).ConfigureAwait(false);
        var request = await RequestAsync(harness, "web", cancellationToken).ConfigureAwait(false) with { SecurityGroups = ["nfs"] };
        var server = await ActiveServerAsync(harness, request, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.DeleteSecurityGroupAsync(group.Id, cancellationToken), "deleting it").ConfigureAwait(false);
        await harness.Compute.DeleteServerAsync(server.Id, cancellationToken).ConfigureAwait(false);
        await UntilGoneAsync(harness, server.Id, cancellationToken).ConfigureAwait(false);

        await harness.Compute.DeleteSecurityGroupAsync(group.Id, cancellationToken).ConfigureAwait(false);
    }

    private static async Task GroupIsPutOnAServerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var nfs = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, cancellationToken).ConfigureAwait(false);
        var ssh = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "ssh" }, cancellationToken).ConfigureAwait(false);
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.AddSecurityGroupToServerAsync(server.Id, nfs.Name, cancellationToken).ConfigureAwait(false);
        await harness.Compute.AddSecurityGroupToServerAsync(server.Id, ssh.Id, cancellationToken).ConfigureAwait(false);
        await harness.Compute.AddSecurityGroupToServerAsync(server.Id, nfs.Id, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.SameElements([SecurityGroup.DefaultName, "nfs", "ssh"], read.SecurityGroups, "the server's groups");
    }

    private static async Task GroupIsTakenOffAServerAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, cancellationToken).ConfigureAwait(false);
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.AddSecurityGroupToServerAsync(server.Id, "nfs", cancellationToken).ConfigureAwait(false);
        await harness.Compute.RemoveSecurityGroupFromServerAsync(server.Id, group.Id, cancellationToken).ConfigureAwait(false);
        var read = await harness.Compute.GetServerAsync(server.Id, cancellationToken).ConfigureAwait(false);

        Expect.Equal([SecurityGroup.DefaultName], read.SecurityGroups, "the server's groups");
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.RemoveSecurityGroupFromServerAsync(server.Id, "nfs", cancellationToken), "taking it off again").ConfigureAwait(false);
        await harness.Compute.DeleteSecurityGroupAsync(group.Id, cancellationToken).ConfigureAwait(false);
    }

    private static async Task UnknownGroupIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var server = await ActiveServerAsync(harness, cancellationToken).ConfigureAwait(false);
        var noGroup = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.AddSecurityGroupToServerAsync(server.Id, "no-such", cancellationToken), "adding an unknown group").ConfigureAwait(false);
        var noServer = await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.AddSecurityGroupToServerAsync(NoSuchId, SecurityGroup.DefaultName, cancellationToken), "adding to an unknown server")
            .ConfigureAwait(false);

        Expect.Equal("security_group", noGroup.Kind, "what was not found");
        Expect.Equal("server", noServer.Kind, "what was not found");
    }

    private static async Task GroupsAreLimitedAsync(ComputeHarness harness, CancellationToken cancellationToken) =>
        await Expect.ThrowsAsync<QuotaExceededException>(
            async () =>
            {
                for (var i = 0; i < 200; i++)
                {
                    await harness.Compute.CreateSecurityGroupAsync(new() { Name = FormattableString.Invariant($"group-{i}") }, cancellationToken)
                        .ConfigureAwait(false);
                }
            },
            "creating 200 groups").ConfigureAwait(false);

    private static async Task UserDoesNotListAllGroupsAsync(ComputeHarness harness, CancellationToken cancellationToken) =>
        await Expect.ThrowsAsync<AccessDeniedException>(
            () => harness.Compute.ListSecurityGroupsAsync(new() { AllProjects = true }, cancellationToken), "listing all projects").ConfigureAwait(false);

    private static async Task<ServerSecurityGroup> DefaultGroupAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var groups = await harness.Compute.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);
        return groups.Single(group => group.Name == SecurityGroup.DefaultName);
    }
}
