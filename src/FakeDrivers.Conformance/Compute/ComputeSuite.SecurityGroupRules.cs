using FakeDrivers.Compute;

namespace FakeDrivers.Conformance.Compute;

// The rules of security groups.
public sealed partial class ComputeSuite
{
    private static ConformanceCase<ComputeHarness>[] SecurityGroupRuleCases() =>
    [
        Case("CMP-RUL-001", "A new rule stands in its group.", $"{Api}, os-security-group-rules", NewRuleStandsInItsGroupAsync),
        Case(
            "CMP-RUL-002", "Without an address range, a rule is for everybody.",
            $"{Api}, os-security-group-rules: cidr", EverybodyIsTheDefaultAsync),
        Case(
            "CMP-RUL-003", "With a remote group and no ports, a rule is for all ports.",
            $"{Api}, os-security-group-rules: group_id", RemoteGroupNeedsNoPortsAsync),
        Case("CMP-RUL-004", "ICMP takes type and code, −1 for any.", $"{Api}, os-security-group-rules", IcmpTakesTypeAndCodeAsync),
        Case(
            "CMP-RUL-005", "Ports that are missing, out of range or the wrong way round are refused.",
            $"{Api}, os-security-group-rules: 400", BadPortsAreRefusedAsync),
        Case("CMP-RUL-006", "An address range that is none is refused.", $"{Api}, os-security-group-rules: 400", BadCidrIsRefusedAsync),
        Case("CMP-RUL-007", "The same rule a second time is refused.", $"{Api}, os-security-group-rules: 400", SameRuleIsRefusedAsync),
        Case("CMP-RUL-008", "A deleted rule is gone from its group.", $"{Api}, os-security-group-rules", DeletedRuleIsGoneAsync),
        Case(
            "CMP-RUL-009", "An unknown group or remote group is not found.",
            $"{Api}, os-security-group-rules: 404", UnknownGroupOfARuleIsNotFoundAsync),
        Case("CMP-RUL-010", "There is a limit to the rules.", "Nova, quotas: security_group_rules", RulesAreLimitedAsync),
        Case(
            "CMP-RUL-011", "All rules that Manila opens are accepted.",
            "Manila service_instance: CIFS, NFS, SSH, WinRM, ICMP", ManilaRulesAreAcceptedAsync),
    ];

    private static async Task NewRuleStandsInItsGroupAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        var rule = await harness.Compute.CreateSecurityGroupRuleAsync(ssh, cancellationToken).ConfigureAwait(false);

        Expect.Equal(
            (ssh.SecurityGroupId, SecurityGroupProtocol.Tcp, 22, 22, "10.0.0.0/8"),
            (rule.SecurityGroupId, rule.Protocol, rule.FromPort, rule.ToPort, rule.Cidr),
            "the rule");
        Expect.Equal([rule], (await GroupAsync(harness, ssh.SecurityGroupId, cancellationToken).ConfigureAwait(false)).Rules, "the rules of the group");
    }

    private static async Task EverybodyIsTheDefaultAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        var rule = await harness.Compute.CreateSecurityGroupRuleAsync(ssh with { Cidr = null }, cancellationToken).ConfigureAwait(false);

        Expect.Equal("0.0.0.0/0", rule.Cidr, "the address range");
    }

    private static async Task RemoteGroupNeedsNoPortsAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "nfs" }, cancellationToken).ConfigureAwait(false);
        var fallback = await DefaultGroupAsync(harness, cancellationToken).ConfigureAwait(false);
        (SecurityGroupProtocol Protocol, int From, int To)[] expected =
            [(SecurityGroupProtocol.Tcp, 1, 65535), (SecurityGroupProtocol.Udp, 1, 65535), (SecurityGroupProtocol.Icmp, -1, -1)];
        foreach (var (protocol, from, to) in expected)
        {
            var rule = await harness.Compute.CreateSecurityGroupRuleAsync(
                new() { SecurityGroupId = group.Id, Protocol = protocol, RemoteGroupId = fallback.Id }, cancellationToken).ConfigureAwait(false);
            Expect.Equal((from, to), (rule.FromPort, rule.ToPort), $"the ports of {protocol}");
            Expect.Equal(fallback.Id, rule.RemoteGroupId, "the remote group");
            Expect.True(rule.Cidr is null, "a rule with a remote group to have no address range", rule.Cidr);
        }
    }

    private static async Task IcmpTakesTypeAndCodeAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        foreach (var (type, code) in new[] { (-1, -1), (8, 0), (255, 255) })
        {
            var icmp = ssh with { Protocol = SecurityGroupProtocol.Icmp, FromPort = type, ToPort = code };
            var rule = await harness.Compute.CreateSecurityGroupRuleAsync(icmp, cancellationToken).ConfigureAwait(false);
            Expect.Equal((type, code), (rule.FromPort, rule.ToPort), "type and code");
        }

        await RefusedRuleAsync(harness, ssh with { Protocol = SecurityGroupProtocol.Icmp, FromPort = 256, ToPort = 0 }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task BadPortsAreRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        foreach (var (from, to) in new (int?, int?)[] { (0, 22), (22, 65536), (23, 22), (null, 22), (22, null), (null, null), (-1, -1) })
        {
            await RefusedRuleAsync(harness, ssh with { FromPort = from, ToPort = to }, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task BadCidrIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        foreach (var cidr in new[] { "everywhere", "10.0.0.0/33", "10.0.0/8", "10.0.0.256/32", "10.0.0.0/", "::/129" })
        {
            await RefusedRuleAsync(harness, ssh with { Cidr = cidr }, cancellationToken).ConfigureAwait(false);
        }

        await harness.Compute.CreateSecurityGroupRuleAsync(ssh with { Cidr = "2001:db8::/32" }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task SameRuleIsRefusedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        await harness.Compute.CreateSecurityGroupRuleAsync(ssh, cancellationToken).ConfigureAwait(false);

        await RefusedRuleAsync(harness, ssh, cancellationToken).ConfigureAwait(false);
        await harness.Compute.CreateSecurityGroupRuleAsync(ssh with { Cidr = "192.168.0.0/16" }, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DeletedRuleIsGoneAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        var rule = await harness.Compute.CreateSecurityGroupRuleAsync(ssh, cancellationToken).ConfigureAwait(false);
        await harness.Compute.DeleteSecurityGroupRuleAsync(rule.Id, cancellationToken).ConfigureAwait(false);
        var group = await GroupAsync(harness, ssh.SecurityGroupId, cancellationToken).ConfigureAwait(false);

        Expect.Equal(0, group.Rules.Count, "the number of rules");
        await Expect.ThrowsAsync<ResourceNotFoundException>(
            () => harness.Compute.DeleteSecurityGroupRuleAsync(rule.Id, cancellationToken), "deleting it again").ConfigureAwait(false);
    }

    private static async Task UnknownGroupOfARuleIsNotFoundAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        foreach (var rule in new[] { ssh with { SecurityGroupId = NoSuchId }, ssh with { RemoteGroupId = NoSuchId } })
        {
            var missing = await Expect.ThrowsAsync<ResourceNotFoundException>(
                () => harness.Compute.CreateSecurityGroupRuleAsync(rule, cancellationToken), "creating the rule").ConfigureAwait(false);
            Expect.Equal("security_group", missing.Kind, "what was not found");
        }
    }

    private static async Task RulesAreLimitedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var ssh = await SshRuleAsync(harness, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<QuotaExceededException>(
            async () =>
            {
                for (var port = 1; port <= 250; port++)
                {
                    await harness.Compute.CreateSecurityGroupRuleAsync(ssh with { FromPort = port, ToPort = port }, cancellationToken).ConfigureAwait(false);
                }
            },
            "creating 250 rules").ConfigureAwait(false);
    }

    private static async Task ManilaRulesAreAcceptedAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "manila-service" }, cancellationToken).ConfigureAwait(false);
        (SecurityGroupProtocol Protocol, int From, int To)[] rules =
        [
            (SecurityGroupProtocol.Tcp, 445, 445), (SecurityGroupProtocol.Tcp, 137, 139), (SecurityGroupProtocol.Udp, 445, 445),
            (SecurityGroupProtocol.Udp, 137, 139), (SecurityGroupProtocol.Tcp, 2049, 2049), (SecurityGroupProtocol.Udp, 2049, 2049),
            (SecurityGroupProtocol.Tcp, 22, 22), (SecurityGroupProtocol.Tcp, 5985, 5986), (SecurityGroupProtocol.Icmp, -1, -1),
        ];
        foreach (var (protocol, from, to) in rules)
        {
            await harness.Compute.CreateSecurityGroupRuleAsync(
                new() { SecurityGroupId = group.Id, Protocol = protocol, FromPort = from, ToPort = to }, cancellationToken).ConfigureAwait(false);
        }

        var read = await GroupAsync(harness, group.Id, cancellationToken).ConfigureAwait(false);
        Expect.Equal(rules, read.Rules.Select(rule => (rule.Protocol, rule.FromPort, rule.ToPort)), "the rules of the group");
    }

    private static async Task<CreateServerSecurityGroupRuleRequest> SshRuleAsync(ComputeHarness harness, CancellationToken cancellationToken)
    {
        var group = await harness.Compute.CreateSecurityGroupAsync(new() { Name = "ssh" }, cancellationToken).ConfigureAwait(false);
        return new() { SecurityGroupId = group.Id, Protocol = SecurityGroupProtocol.Tcp, FromPort = 22, ToPort = 22, Cidr = "10.0.0.0/8" };
    }

    private static async Task RefusedRuleAsync(ComputeHarness harness, CreateServerSecurityGroupRuleRequest rule, CancellationToken cancellationToken)
    {
        var before = await GroupAsync(harness, rule.SecurityGroupId, cancellationToken).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Compute.CreateSecurityGroupRuleAsync(rule, cancellationToken), $"creating {rule}").ConfigureAwait(false);
        var after = await GroupAsync(harness, rule.SecurityGroupId, cancellationToken).ConfigureAwait(false);

        Expect.Equal(before, after, "the group after the refusal");
    }

    private static async Task<ServerSecurityGroup> GroupAsync(ComputeHarness harness, string groupId, CancellationToken cancellationToken)
    {
        var groups = await harness.Compute.ListSecurityGroupsAsync(null, cancellationToken).ConfigureAwait(false);
        return groups.Single(group => group.Id == groupId);
    }
}
