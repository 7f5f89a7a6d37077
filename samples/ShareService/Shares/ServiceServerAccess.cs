using FakeDrivers.Compute;
using Microsoft.Extensions.Options;

namespace ShareService.Shares;

/// <summary>What lets this app and the clients reach the server: a key pair and a security group.</summary>
internal sealed class ServiceServerAccess(IComputeApi compute, IOptions<ShareServiceOptions> options)
{
    private const int SshPort = 22;
    private const int NfsPort = 2049;

    private ShareServiceOptions Options => options.Value;

    /// <summary>Imports the public key, again if another one bears the name.</summary>
    public async Task EnsureKeyPairAsync(CancellationToken cancellationToken)
    {
        var known = await compute.ListKeyPairsAsync(cancellationToken: cancellationToken)
            .FirstOrDefaultAsync(pair => pair.Name == Options.KeyName, cancellationToken);
        if (known?.PublicKey == Options.PublicKey) return;
        if (known is not null) await compute.DeleteKeyPairAsync(known.Name, cancellationToken: cancellationToken);
        await compute.ImportKeyPairAsync(Options.KeyName, Options.PublicKey, cancellationToken);
    }

    /// <summary>Opens SSH and NFS to the network of the clients.</summary>
    public async Task EnsureSecurityGroupAsync(CancellationToken cancellationToken)
    {
        var groups = await compute.ListSecurityGroupsAsync(cancellationToken: cancellationToken);
        var group = groups.FirstOrDefault(group => group.Name == Options.SecurityGroupName)
            ?? await compute.CreateSecurityGroupAsync(new() { Name = Options.SecurityGroupName }, cancellationToken);
        foreach (var port in (int[])[SshPort, NfsPort])
        {
            if (group.Rules.Any(rule => rule.FromPort == port)) continue;
            await compute.CreateSecurityGroupRuleAsync(
                new()
                {
                    SecurityGroupId = group.Id,
                    Protocol = SecurityGroupProtocol.Tcp,
                    FromPort = port,
                    ToPort = port,
                    Cidr = Options.ClientNetwork,
                },
                cancellationToken);
        }
    }
}
