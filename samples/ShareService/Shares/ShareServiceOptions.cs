namespace ShareService.Shares;

/// <summary>How this app uses its cloud. Bound to the configuration section <see cref="Section"/>.</summary>
internal sealed class ShareServiceOptions
{
    public const string Section = "ShareService";

    /// <summary>The server that exports the shares. Made when no server bears this name.</summary>
    public string ServerName { get; set; } = "share-service";

    public string FlavorId { get; set; } = "2";

    /// <summary>The image of that server: a Linux with e2fsprogs and nfs-kernel-server, and with no locale but C.</summary>
    public string ImageName { get; set; } = "share-service-image";

    public string KeyName { get; set; } = "share-service";

    /// <summary>The public half of the key that the SSH configuration names, in OpenSSH's one-line form.</summary>
    public string PublicKey { get; set; } = "";

    public string SecurityGroupName { get; set; } = "share-service";

    /// <summary>Who may reach the server by SSH and NFS.</summary>
    public string ClientNetwork { get; set; } = "10.0.0.0/8";

    /// <summary>The client configuration for <c>ssh -F</c>: key, host key policy, connect time-out.</summary>
    public string SshConfigPath { get; set; } = "/etc/share-service/ssh_config";

    /// <summary>Where the files of locks are: the same directory for all instances of this app that serve a project.</summary>
    public string LockDirectory { get; set; } = "/var/lib/share-service/locks";

    public string ExportRoot { get; set; } = "/srv/shares";

    public string MountOptions { get; set; } = "rw,nosuid,nodev,noatime";

    public string ExportOptions { get; set; } = "rw,sync,no_subtree_check,root_squash";

    /// <summary>How often a life cycle is looked at.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a server may take until it is active.</summary>
    public TimeSpan ServerTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one step of a volume's life cycle may take.</summary>
    public TimeSpan VolumeTimeout { get; set; } = TimeSpan.FromMinutes(3);
}
