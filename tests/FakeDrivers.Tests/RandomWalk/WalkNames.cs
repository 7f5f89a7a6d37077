using FakeDrivers.Compute;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Networking;
using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.RandomWalk;

/// <summary>What the names of parameters and properties are about. A line may hold for one type or method only, or for one domain.</summary>
internal static partial class WalkNames
{
    private static readonly Dictionary<string, Func<Hand, object?>> Meanings = new(StringComparer.Ordinal)
    {
        // Texts that anything has.
        ["Name"] = hand => hand.Of("a", "b", "c", "d", "e", "f", "g", "h"),
        ["Description"] = hand => hand.Of("", "one", "two"),
        ["DisabledReason"] = hand => hand.Of("full", "old"),
        ["Reason"] = hand => hand.Of("full", "old"),
        ["Tag"] = hand => hand.Of("red", "green", "blue"),
        ["Tags"] = hand => hand.Of("red", "green", "blue"),
        ["Key"] = hand => $"k{hand.Next(3)}",
        ["Keys"] = hand => $"k{hand.Next(3)}",
        ["Attribute"] = hand => hand.Of("id", "created_at", "updated_at", "project_id", "description"),
        ["NameOrId"] = hand => hand.Of("a", "b", "c"),
        ["Limit"] = hand => 1 + hand.Next(30),
        ["Device"] = hand => hand.Of("/dev/vdb", "/dev/vdc", "/dev/sdd", "auto"),
        ["HostName"] = hand => hand.Of("web", "db"),
        ["AdminPassword"] = _ => "secret1",
        ["Password"] = hand => hand.Of("secret", "secret", "secret1"),
        ["OriginalPassword"] = hand => hand.Of("secret", "secret1"),
        ["AvailabilityZone"] = hand => hand.Chance(92) ? "nova" : "far",
        ["ProjectId"] = hand => hand.Chance(60) ? hand.Caller.ProjectId : Project(hand),
        ["Owner"] = Project,
        ["MemberId"] = Project,
        ["TargetProjectId"] = hand => hand.Chance(20) ? RbacPolicy.EveryProject : Project(hand),
        ["ServerId"] = hand => hand.Pick(ComputeTables.Servers),
        ["VolumeId"] = hand => hand.Pick(VolumeTables.Volumes),
        ["ImageId"] = hand => hand.Pick(ImageTables.Images),
        ["Compute.ImageId"] = hand => hand.Pick(ImageTables.Images, image => image.Status == ImageStatus.Active || hand.Chance(5)),
        ["CreateVolumeRequest.ImageId"] = hand => hand.Pick(ImageTables.Images, image => image.Status == ImageStatus.Active || hand.Chance(5)),
        ["UploadImageRequest.ImageId"] = hand => hand.Pick(ImageTables.Images, image => image.Status == ImageStatus.Queued || hand.Chance(5)),
        ["ImportImageRequest.ImageId"] = hand => hand.Pick(ImageTables.Images, image => image.Status is ImageStatus.Queued or ImageStatus.Uploading || hand.Chance(5)),
        ["FlavorId"] = hand => hand.Pick(ComputeTables.Flavors),
        ["ServiceId"] = hand => hand.Pick(IdentityTables.Services),
        ["UserId"] = hand => hand.Pick(IdentityTables.Users),
        ["SecurityGroupId"] = hand => hand.Pick(NetworkTables.SecurityGroups),
        ["RemoteGroupId"] = hand => hand.Pick(NetworkTables.SecurityGroups),
        ["Host"] = hand => hand.Pick(ComputeTables.Hypervisors, host => host.HostName),

        // Compute.
        ["Vcpus"] = hand => 1 + hand.Next(2),
        ["MemoryMiB"] = hand => 256 << hand.Next(4),
        ["DiskGiB"] = hand => hand.Next(6),
        ["EphemeralGiB"] = hand => hand.Next(2),
        ["MinCount"] = _ => 1,
        ["MaxCount"] = hand => 1 + hand.Next(2),
        ["KeyName"] = hand => hand.Pick(ComputeTables.KeyPairs, pair => pair.Name),
        ["UserData"] = _ => "aGVsbG8=",
        ["AccessIpv4"] = _ => "192.0.2.7",
        ["AccessIpv6"] = _ => "2001:db8::7",
        ["Compute.SecurityGroups"] = hand => hand.Of("default", hand.Pick(NetworkTables.SecurityGroups)),
        ["Network"] = hand => hand.Pick(NetworkTables.Networks),
        ["FixedIp"] = Address,
        ["Compute.GroupId"] = hand => hand.Pick(ComputeTables.Groups),
        ["SameHost"] = hand => hand.Pick(ComputeTables.Servers),
        ["DifferentHost"] = hand => hand.Pick(ComputeTables.Servers),
        ["SourceId"] = hand => hand.Next(3) switch
        {
            0 => hand.Pick(ImageTables.Images),
            1 => hand.Pick(VolumeTables.Volumes),
            _ => hand.Pick(VolumeTables.Snapshots),
        },
        ["BootIndex"] = hand => hand.Next(3) - 1,
        ["ServerGroupId"] = hand => hand.Pick(ComputeTables.Groups),
        ["MigrationId"] = hand => hand.Pick(ComputeTables.Migrations, migration => migration.ServerId == hand.Last),
        ["AbortLiveMigration.ServerId"] = hand => hand.Pick(ComputeTables.Servers, server => server.TaskState == ServerTaskState.Migrating),
        ["ForceCompleteLiveMigration.ServerId"] = hand => hand.Pick(ComputeTables.Servers, server => server.TaskState == ServerTaskState.Migrating),
        ["ConfirmResize.ServerId"] = hand => hand.Pick(ComputeTables.Servers, server => server.Move is not null),
        ["RevertResize.ServerId"] = hand => hand.Pick(ComputeTables.Servers, server => server.Move is not null),
        ["DetachVolume.ServerId"] = hand => hand.Pick(ComputeTables.Servers, server => server.Volumes.Count > 0),
        ["RemoveFlavorAccess.FlavorId"] = hand => hand.Pick(ComputeTables.FlavorAccess, row => row.FlavorId),
        ["RemoveFlavorAccess.ProjectId"] = hand => hand.Also<FlavorAccessRow>(row => row.ProjectId),
        ["NewVolumeId"] = hand => hand.Pick(VolumeTables.Volumes),
        ["AggregateId"] = hand => hand.Pick(ComputeTables.Aggregates),
        ["HypervisorId"] = hand => hand.Pick(ComputeTables.Hypervisors),
        ["UpdateComputeServiceRequest.ServiceId"] = hand => hand.Pick(ComputeTables.Hypervisors, host => host.ServiceId),
        ["IsForcedDown"] = hand => hand.Chance(30),
        ["GetServer.NameOrId"] = hand => hand.Pick(ComputeTables.Servers),
        ["AddSecurityGroupToServer.NameOrId"] = hand => hand.Pick(NetworkTables.SecurityGroups),
        ["RemoveSecurityGroupFromServer.NameOrId"] = hand => hand.Pick(NetworkTables.SecurityGroups),
        ["Compute.RuleId"] = hand => hand.Pick(NetworkTables.SecurityGroupRules),
        ["GetKeyPair.Name"] = hand => hand.Pick(ComputeTables.KeyPairs, pair => pair.Name),
        ["DeleteKeyPair.Name"] = hand => hand.Pick(ComputeTables.KeyPairs, pair => pair.Name),
        ["PublicKey"] = _ => "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g walk",
        ["BackupType"] = hand => hand.Of("daily", "weekly"),
        ["Rotation"] = hand => hand.Next(3),
        ["MaxServersPerHost"] = hand => 1 + hand.Next(2),
        ["CreateFlavorRequest.Id"] = hand => $"f{hand.Next(6)}",
        ["Lines"] = hand => hand.Next(5),

        // A host whose service is gone comes back no more.
        ["DeleteComputeService.ServiceId"] = hand => hand.Chance(3) ? hand.Pick(ComputeTables.Hypervisors, host => host.ServiceId) : Hand.Nobody,
        ["GetServerAction.ServerId"] = hand => hand.Pick(ComputeTables.InstanceActions, row => row.ServerId),
        ["RequestId"] = hand => hand.Also<InstanceActionRow>(row => row.RequestId),
        ["GetServerVolume.ServerId"] = hand => hand.Pick(ComputeTables.Servers, server => server.Volumes.Count > 0),
        ["GetServerVolume.VolumeId"] = hand => hand.Also<Server>(server => server.Volumes is [.., var last] ? last.VolumeId : null),
        ["SetDeleteOnTermination.ServerId"] = hand => hand.Pick(ComputeTables.Servers, server => server.Volumes.Count > 0),
        ["SetDeleteOnTermination.VolumeId"] = hand => hand.Also<Server>(server => server.Volumes is [.., var last] ? last.VolumeId : null),
        ["GetServerInterface.PortId"] = hand => hand.Pick(NetworkTables.Ports, port => port.DeviceId == hand.Last),
        ["DetachInterface.PortId"] = hand => hand.Pick(NetworkTables.Ports, port => port.DeviceId == hand.Last),
        ["GetLiveMigration.ServerId"] = hand => hand.Pick(ComputeTables.Migrations, migration => migration.ServerId, migration => migration.Kind == ServerMigrationKind.LiveMigration),
        ["GetLiveMigration.MigrationId"] = hand => hand.Also<ServerMigration>(migration => migration.Id),

        // Volumes.
        ["SizeGiB"] = hand => 1 + hand.Next(3),
        ["NewSizeGiB"] = hand => 2 + hand.Next(5),
        ["SnapshotId"] = hand => hand.Pick(VolumeTables.Snapshots),
        ["SourceVolumeId"] = hand => hand.Pick(VolumeTables.Volumes),
        ["BackupId"] = hand => hand.Pick(VolumeTables.Backups),
        ["VolumeType"] = TypeName,
        ["NewType"] = TypeName,
        ["VolumeTypes"] = TypeName,
        ["TypeId"] = hand => hand.Pick(VolumeTables.Types),
        ["AttachmentId"] = hand => hand.Pick(VolumeTables.Attachments),
        ["TransferId"] = hand => hand.Pick(VolumeTables.Transfers),
        ["AuthKey"] = hand => hand.Chance(95) ? hand.Memory.KeyOf(hand.Last) : "wrong",
        ["GroupId"] = hand => hand.Pick(VolumeTables.Groups),
        ["GroupTypeId"] = hand => hand.Pick(VolumeTables.GroupTypes),
        ["GroupType"] = hand => hand.Pick(VolumeTables.GroupTypes),
        ["GroupSnapshotId"] = hand => hand.Pick(VolumeTables.GroupSnapshots),
        ["SourceGroupId"] = hand => hand.Pick(VolumeTables.Groups),
        ["AddVolumeIds"] = hand => hand.Pick(VolumeTables.Volumes),
        ["RemoveVolumeIds"] = hand => hand.Pick(VolumeTables.Volumes, volume => volume.GroupId is not null),
        ["QosSpecsId"] = hand => hand.Pick(VolumeTables.QosSpecs),
        ["Consumer"] = hand => hand.Of("back-end", "front-end", "both"),
        ["Volumes.Host"] = hand => hand.Pick(VolumeTables.Pools),
        ["SetServiceEnabled.Host"] = hand => hand.Pick(VolumeTables.Services, service => service.Host),
        ["SetServiceEnabled.Binary"] = _ => "cinder-volume",
        ["AttachVolumeRequest.HostName"] = hand => hand.Of("node-1", "node-2"),
        ["VolumeConnector.HostName"] = hand => hand.Of("node-1", "node-2"),
        ["SourceName"] = hand => hand.Chance(50) ? $"disk-{hand.Next(4)}" : hand.Pick(VolumeTables.Unmanaged, row => row.Name),
        ["ForceDetachVolume.VolumeId"] = hand => hand.Pick(VolumeTables.Volumes, volume => volume.Attachments.Count > 0),
        ["ForceDetachVolume.AttachmentId"] = hand => hand.Also<Volume>(volume => volume.Attachments is [var first, ..] ? first.Id : null),
        ["ImportBackup.Record"] = hand => hand.Memory.Record ?? new("none", "none"),
        ["SetDefaultType.Type"] = TypeName,
        ["GetDefaultTypeOf.ProjectId"] = hand => hand.Pick(VolumeTables.DefaultTypes),
        ["UnsetDefaultType.ProjectId"] = hand => hand.Pick(VolumeTables.DefaultTypes),
        ["ReimageVolumeRequest.ImageId"] = hand => hand.Pick(ImageTables.Images, image => image.Status == ImageStatus.Active || hand.Chance(5)),
        ["ImageName"] = hand => hand.Of("copy", "other"),
        ["Provider"] = _ => "luks",
        ["ControlLocation"] = hand => hand.Of("front-end", "back-end"),
    };

    private static Dictionary<string, Func<Hand, object?>> All { get; } = new([.. Meanings, .. OfNetworking(), .. OfImages(), .. OfIdentity()], StringComparer.Ordinal);

    /// <summary>What a name is about; nothing when its type says enough.</summary>
    public static Func<Hand, object?>? Find(string owner, string domain, string name, Type type)
    {
        name = char.ToUpperInvariant(name[0]) + name[1..];

        // A quota may be named as what it limits.
        if (owner.Contains("Quota", StringComparison.Ordinal) && type != typeof(string)) return type == typeof(long?) ? hand => hand.Chance(8) ? -2L : hand.Next(60) - 1L : type == typeof(int?) ? hand => hand.Chance(5) ? -2 : hand.Next(14) - 1 : null;

        var found = All.GetValueOrDefault($"{owner}.{name}") ?? All.GetValueOrDefault($"{domain}.{name}") ?? All.GetValueOrDefault(name);
        if (found is null) return null;
        if (!type.IsValueType && type != typeof(string) && All.ContainsKey($"{owner}.{name}") && !type.IsGenericType) return found;

        if (type == typeof(string)) return found;
        if (type == typeof(int) || type == typeof(int?)) return hand => found(hand) as int?;
        return type == typeof(bool) || type == typeof(bool?) ? hand => found(hand) as bool? : null;
    }

    /// <summary>The keys of a map.</summary>
    public static Func<Hand, string> KeysOf(string owner, string domain, string name) => (domain, name) switch
    {
        ("Volumes", "ExtraSpecs") => static hand => hand.Of("multiattach", "volume_backend_name", "k0"),
        ("Volumes", "GroupSpecs") => static hand => hand.Of("consistent_group_snapshot_enabled", "k0"),
        ("Volumes", "Types") => hand => (string)TypeName(hand),
        ("Identity", "Options") => static hand => hand.Of("multi_factor_auth_enabled", "multi_factor_auth_rules", "lock_password", "k0"),
        _ when owner == "SetExtraSpecs" => static hand => hand.Of("multiattach", "k0"),
        _ => static hand => $"k{hand.Next(3)}",
    };

    /// <summary>The value of a key that takes no other; nothing for any value.</summary>
    public static string? ValueOf(string key) => key switch
    {
        "multi_factor_auth_enabled" => "True",
        "multi_factor_auth_rules" => """[["password", "totp"]]""",
        _ => null,
    };

    /// <summary>How often a field that may be left out is given, where a fifth of the times does not fit.</summary>
    public static int? PercentOf(string owner, string name) => (owner, name) switch
    {
        ("CreateVolumeRequest", "SizeGiB") => 90,
        ("CreateServerRequest", "ImageId") => 95,
        ("CreateServerRequest", "Networks") => 70,
        ("ServerNetworkRequest", "Network") => 85,
        ("CreateServerRequest", "BlockDevices" or "Volumes" or "KeyName") => 8,
        (_, "SourceId") => 85,
        ("AccessRule", "Service" or "Method" or "Path") => 95,
        ("AccessRule", "Id") => 10,
        ("CreateApplicationCredentialRequest", "AccessRules") => 40,
        ("CreateServerRequest", "NetworkAllocation") => 5,
        ("CreateServerRequest", "Host" or "SchedulerHints") => 5,
        ("CreateImageRequest", "ContainerFormat" or "DiskFormat") => 95,
        ("CreateImageRequest", "IsProtected") => 8,
        ("CreateSubnetRequest", "Cidr") => 85,
        ("CreateVolumeGroupRequest", "GroupType" or "VolumeTypes") => 70,
        ("CreateVolumeGroupRequest", "GroupSnapshotId" or "SourceGroupId") => 15,
        ("CreatePortRequest" or "UpdatePortRequest", "FixedIps") => 35,
        ("CreateUserRequest", "Password") => 80,
        ("AuthenticationRequest", "Password") => 85,
        ("AuthenticationRequest", "TokenId" or "ApplicationCredential" or "Ec2" or "Totp" or "ReceiptId") => 8,
        ("AuthenticationRequest", "Scope") => 35,
        ("RouterInterfaceRequest", "SubnetId") => 70,
        ("UpdateFloatingIpRequest" or "CreateFloatingIpRequest", "PortId") => 60,
        ("AttachVolumeRequest", "ServerId") => 60,
        ("CreateVolumeAttachmentRequest", "ServerId") => 90,
        ("FixedIpRequest", "SubnetId") => 85,
        ("RoleAssignment", "UserId" or "ProjectId") => 65,
        ("RoleAssignment", "GroupId" or "DomainId") => 30,
        ("CreateTrustRequest" or "CreateApplicationCredentialRequest", "RoleIds") => 80,
        (_, "IsEnabled") => 8,
        ("CreateLimitRequest", "ProjectId") => 80,
        ("CreateLimitRequest" or "CreateRegisteredLimitRequest", "RegionId" or "DomainId") => 5,
        ("UpdateNetworkAgentRequest", _) => 60,
        ("RouterRoutesRequest", "Routes") => 90,
        (_, "AvailabilityZone") => 30,
        (_, "IsProtected" or "IsShared" or "IsDefault" or "IsDistributed" or "IsHighlyAvailable" or "AvailabilityZoneHints" or "Visibility" or "Owner") => 8,
        (_, "ProjectId" or "Marker") => 5,
        _ => null,
    };

    private static string Project(Hand hand) => hand.Next(8) switch
    {
        0 or 1 or 2 => "shop",
        3 or 4 or 5 => "bank",
        _ => hand.Pick(IdentityTables.Projects),
    };

    private static string TypeName(Hand hand) => hand.Pick(VolumeTables.Types, type => type.Name);

    private static string Address(Hand hand) => hand.Of($"10.{hand.Next(3)}.0.{hand.Next(20)}", $"10.0.0.{hand.Next(70)}");
}
