using FakeDrivers.Volumes;

namespace FakeDrivers.Tests.Proofs;

/// <summary>Types, transfers, backups and groups for the write operations of volumes.</summary>
internal sealed class WriteStageThings
{
    public WriteStageThings(WriteStage stage)
    {
        var (user, admin) = (stage.Volumes, stage.World.Volumes);
        admin.UpdateQuotaAsync(new() { ProjectId = "shop", Volumes = 50, Snapshots = 50 }).Ended();
        Type = admin.CreateTypeAsync(new() { Name = "fast", ExtraSpecs = Pair("vendor:speed", "high") }).Ended().Id;
        Private = admin.CreateTypeAsync(new() { Name = "own", IsPublic = false }).Ended().Id;
        admin.AddTypeAccessAsync(Private, "known").Ended();
        Qos = admin.CreateQosSpecsAsync(new() { Name = "slow", Specs = Pair("total_iops_sec", "10") }).Ended().Id;
        (Noted, Offered, Backed, Member, Outsider) = (
            stage.MakeVolume("noted"), stage.MakeVolume("offered"), stage.MakeVolume("backed"), stage.MakeVolume("member"), stage.MakeVolume("outsider"));
        user.SetMetadataAsync(Noted, Pair("key", "value")).Ended();
        user.SetImageMetadataAsync(Noted, Pair("key", "value")).Ended();
        Transfer = user.CreateTransferAsync(new() { VolumeId = Offered }).Ended();
        Backup = user.CreateBackupAsync(new() { VolumeId = Backed }).Ended().Id;
        admin.SetDefaultTypeAsync("known", Private).Ended();
        GroupType = admin.CreateGroupTypeAsync(new() { Name = "together", GroupSpecs = Pair("key", "value") }).Ended().Id;
        FreeGroupType = admin.CreateGroupTypeAsync(new() { Name = "apart" }).Ended().Id;
        Group = user.CreateGroupAsync(new() { GroupType = GroupType, VolumeTypes = [VolumeType.DefaultName] }).Ended().Id;
        user.UpdateGroupAsync(new() { GroupId = Group, AddVolumeIds = [Member] }).Ended();
        EmptyGroup = user.CreateGroupAsync(new() { GroupType = GroupType, VolumeTypes = [VolumeType.DefaultName] }).Ended().Id;
        GroupSnapshot = user.CreateGroupSnapshotAsync(new() { GroupId = Group }).Ended().Id;
        InSteps = stage.MakeVolume("in steps");
        Attachment = user.CreateAttachmentAsync(new() { VolumeId = InSteps, ServerId = "9f2a7b1c-55d0-4c3e-8a61-0f6f6d1f0a01" }).Ended().Id;
    }

    public string Type { get; }

    public string Private { get; }

    public string Qos { get; }

    public string Noted { get; }

    public string Offered { get; }

    public string Backed { get; }

    public string Member { get; }

    public string Outsider { get; }

    public VolumeTransfer Transfer { get; }

    public string Backup { get; }

    public string GroupType { get; }

    public string FreeGroupType { get; }

    public string Group { get; }

    public string EmptyGroup { get; }

    public string GroupSnapshot { get; }

    public string InSteps { get; }

    public string Attachment { get; }

    public static Dictionary<string, string> Pair(string key, string value) => new() { [key] = value };
}
