using FakeDrivers.Volumes;

namespace FakeDrivers.Conformance.Volumes;

public sealed partial class VolumeSuite
{
    private static ConformanceCase<VolumeHarness>[] KindCases() =>
    [
        Case("VOL-TYA-001", "A type gets another name and description, and its volumes the name", Api, TypeRenamedAsync, VolumeCapabilities.Administration),
        Case("VOL-TYA-002", "Extra specs are added, replaced and removed entry by entry", Api, ExtraSpecsAsync, VolumeCapabilities.Administration),
        Case("VOL-TYA-003", "Extra specs of a type that a volume has stay", Api, ExtraSpecsInUseAsync, VolumeCapabilities.Administration),
        Case("VOL-TAC-001", "A project uses a type that is not public while it may", Api, TypeAccessAsync, VolumeCapabilities.Administration),
        Case("VOL-TAC-002", "Access to a public type is neither given nor taken", Api, TypeAccessPublicAsync, VolumeCapabilities.Administration),
        Case("VOL-ENC-001", "A type is encrypted when an administrator says so", Api, TypeEncryptionAsync, VolumeCapabilities.Administration),
        Case("VOL-ENC-002", "A place of control that there is not is refused", Api, TypeEncryptionNonsenseAsync, VolumeCapabilities.Administration),
        Case("VOL-DFT-001", "A project has a default type of its own until it is taken away", "Cinder API v3.62", DefaultTypesAsync, VolumeCapabilities.Administration),
        Case("VOL-DFT-002", "A default type that there is not is refused", "Cinder API v3.62", DefaultTypeUnknownAsync, VolumeCapabilities.Administration),
        Case("VOL-QOS-001", "QoS specs are made, read and listed", Api, QosSpecsAsync, VolumeCapabilities.Administration),
        Case("VOL-QOS-002", "Limits are set and unset by their keys", Api, QosSpecsChangedAsync, VolumeCapabilities.Administration),
        Case("VOL-QOS-003", "A type has QoS specs until they are taken from it", Api, QosAssociationAsync, VolumeCapabilities.Administration),
        Case("VOL-QOS-004", "QoS specs that a type has are not removed", Api, QosInUseAsync, VolumeCapabilities.Administration),
        Case("VOL-GTY-001", "A group type is made, read, listed and renamed", "Cinder API v3.11", GroupTypeAsync, VolumeCapabilities.Administration),
        Case("VOL-GTY-002", "Specs of a group type are set and unset entry by entry", "Cinder API v3.11", GroupSpecsAsync, VolumeCapabilities.Administration),
        Case("VOL-GTY-003", "A group type that no group has is removed", "Cinder API v3.11", GroupTypeRemovedAsync, VolumeCapabilities.Administration),
        Case("VOL-GTY-004", "A service that has no default group type says so", "Cinder API v3.11", DefaultGroupTypeAsync),
        Case("VOL-GRP-004", "A group is made, read and listed", "Cinder API v3.13", GroupReadAsync, VolumeCapabilities.Administration),
        Case("VOL-GRP-005", "A group snapshot is read, listed and removed with its snapshots", "Cinder API v3.14", GroupSnapshotRemovedAsync, VolumeCapabilities.Administration),
    ];

    private static async Task TypeRenamedAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-old", token).ConfigureAwait(false);
        var volume = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = type.Id }, token).ConfigureAwait(false);
        await harness.Administrator.UpdateTypeAsync(new() { TypeId = type.Id, Name = "conformance-new", Description = "why" }, token).ConfigureAwait(false);
        var seen = await harness.Administrator.GetTypeAsync(type.Id, token).ConfigureAwait(false);
        Expect.Equal(("conformance-new", "why"), (seen.Name, seen.Description), "name and description");
        Expect.Equal("conformance-new", (await harness.Volumes.GetVolumeAsync(volume.Id, token).ConfigureAwait(false)).TypeName, "the volume's type");
    }

    private static async Task ExtraSpecsAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-specs", token).ConfigureAwait(false);
        await harness.Administrator.SetExtraSpecsAsync(type.Id, new Dictionary<string, string> { ["vendor:a"] = "1", ["vendor:b"] = "1" }, token).ConfigureAwait(false);
        await harness.Administrator.SetExtraSpecsAsync(type.Id, Entry("vendor:b", "2"), token).ConfigureAwait(false);
        await harness.Administrator.UnsetExtraSpecAsync(type.Id, "vendor:a", token).ConfigureAwait(false);
        var seen = await harness.Administrator.GetTypeAsync(type.Id, token).ConfigureAwait(false);
        Expect.SameElements(["vendor:b=2"], seen.ExtraSpecs.Select(entry => $"{entry.Key}={entry.Value}"), "the extra specs");
    }

    private static async Task ExtraSpecsInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-held", token).ConfigureAwait(false);
        await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, VolumeType = type.Id }, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Administrator.SetExtraSpecsAsync(type.Id, Entry("vendor:a", "1"), token), "setting one").ConfigureAwait(false);
    }

    private static async Task TypeAccessAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await harness.Administrator.CreateTypeAsync(new() { Name = "conformance-own", IsPublic = false }, token).ConfigureAwait(false);
        var project = (await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false)).ProjectId;
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Volumes.GetTypeAsync(type.Id, token), "reading it before").ConfigureAwait(false);
        await harness.Administrator.AddTypeAccessAsync(type.Id, project, token).ConfigureAwait(false);
        Expect.Equal(type.Id, (await harness.Volumes.GetTypeAsync(type.Id, token).ConfigureAwait(false)).Id, "the type");
        await harness.Administrator.RemoveTypeAccessAsync(type.Id, project, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Volumes.GetTypeAsync(type.Id, token), "reading it after").ConfigureAwait(false);
    }

    private static async Task TypeAccessPublicAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-public", token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Administrator.AddTypeAccessAsync(type.Id, Unknown, token), "giving it").ConfigureAwait(false);
    }

    private static async Task TypeEncryptionAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-secret", token).ConfigureAwait(false);
        await harness.Administrator.SetTypeEncryptionAsync(type.Id, new() { Provider = "luks", ControlLocation = "front-end", KeySize = 256 }, token).ConfigureAwait(false);
        var seen = await harness.Administrator.GetTypeAsync(type.Id, token).ConfigureAwait(false);
        Expect.Equal("luks", seen.Encryption?.Provider, "the provider of the encryption");
    }

    private static async Task TypeEncryptionNonsenseAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-nonsense", token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(
            () => harness.Administrator.SetTypeEncryptionAsync(type.Id, new() { Provider = "luks", ControlLocation = "moon" }, token), "setting it").ConfigureAwait(false);
    }

    private static async Task DefaultTypesAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-default", token).ConfigureAwait(false);
        var project = (await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false)).ProjectId;
        await harness.Administrator.SetDefaultTypeAsync(project, type.Name, token).ConfigureAwait(false);
        Expect.Equal(type.Id, (await harness.Administrator.GetDefaultTypeOfAsync(project, token).ConfigureAwait(false)).TypeId, "the project's default type");
        var listed = await ReadAllAsync(harness.Administrator.ListDefaultTypesAsync(token)).ConfigureAwait(false);
        Expect.True(listed.Exists(own => own.ProjectId == project && own.TypeId == type.Id), "the default type to be listed");
        var volume = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1 }, token).ConfigureAwait(false);
        Expect.Equal(type.Name, volume.TypeName, "the type of a volume that names none");
        await harness.Administrator.UnsetDefaultTypeAsync(project, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Administrator.GetDefaultTypeOfAsync(project, token), "reading it after").ConfigureAwait(false);
    }

    private static async Task DefaultTypeUnknownAsync(VolumeHarness harness, CancellationToken token)
    {
        var project = (await harness.Volumes.GetQuotaAsync(cancellationToken: token).ConfigureAwait(false)).ProjectId;
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Administrator.SetDefaultTypeAsync(project, "conformance-none", token), "setting it").ConfigureAwait(false);
    }

    private static async Task QosSpecsAsync(VolumeHarness harness, CancellationToken token)
    {
        var specs = await harness.Administrator.CreateQosSpecsAsync(new() { Name = "conformance-qos", Consumer = "front-end", Specs = Entry("total_iops_sec", "100") }, token).ConfigureAwait(false);
        var seen = await harness.Administrator.GetQosSpecsAsync(specs.Id, token).ConfigureAwait(false);
        Expect.Equal(("conformance-qos", "front-end", "100"), (seen.Name, seen.Consumer, seen.Specs.GetValueOrDefault("total_iops_sec")), "name, consumer and limit");
        var listed = await ReadAllAsync(harness.Administrator.ListQosSpecsAsync(token)).ConfigureAwait(false);
        Expect.True(listed.Exists(each => each.Id == specs.Id), "the specs to be listed");
    }

    private static async Task QosSpecsChangedAsync(VolumeHarness harness, CancellationToken token)
    {
        var specs = await harness.Administrator.CreateQosSpecsAsync(new() { Name = "conformance-keys", Specs = Entry("a", "1") }, token).ConfigureAwait(false);
        await harness.Administrator.SetQosSpecsAsync(specs.Id, Entry("b", "2"), token).ConfigureAwait(false);
        await harness.Administrator.UnsetQosSpecsAsync(specs.Id, ["a"], token).ConfigureAwait(false);
        var seen = await harness.Administrator.GetQosSpecsAsync(specs.Id, token).ConfigureAwait(false);
        Expect.SameElements(["b=2"], seen.Specs.Select(entry => $"{entry.Key}={entry.Value}"), "the limits");
    }

    private static async Task QosAssociationAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-quick", token).ConfigureAwait(false);
        var specs = await harness.Administrator.CreateQosSpecsAsync(new() { Name = "conformance-of-type" }, token).ConfigureAwait(false);
        await harness.Administrator.AssociateQosSpecsAsync(specs.Id, type.Id, token).ConfigureAwait(false);
        Expect.SameElements([type.Id], (await ReadAllAsync(harness.Administrator.ListQosAssociationsAsync(specs.Id, token)).ConfigureAwait(false)).Select(each => each.Id), "the types");
        await harness.Administrator.DisassociateQosSpecsAsync(specs.Id, type.Id, token).ConfigureAwait(false);
        Expect.Equal(0, (await ReadAllAsync(harness.Administrator.ListQosAssociationsAsync(specs.Id, token)).ConfigureAwait(false)).Count, "the number of types after");
        await harness.Administrator.DeleteQosSpecsAsync(specs.Id, cancellationToken: token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Administrator.GetQosSpecsAsync(specs.Id, token), "reading them after").ConfigureAwait(false);
    }

    private static async Task QosInUseAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await MakeTypeAsync(harness, "conformance-bound", token).ConfigureAwait(false);
        var specs = await harness.Administrator.CreateQosSpecsAsync(new() { Name = "conformance-bound" }, token).ConfigureAwait(false);
        await harness.Administrator.AssociateQosSpecsAsync(specs.Id, type.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<InvalidRequestException>(() => harness.Administrator.DeleteQosSpecsAsync(specs.Id, cancellationToken: token), "removing them").ConfigureAwait(false);
    }

    private static async Task GroupTypeAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await harness.Administrator.CreateGroupTypeAsync(new() { Name = "conformance-group" }, token).ConfigureAwait(false);
        await harness.Administrator.UpdateGroupTypeAsync(new() { GroupTypeId = type.Id, Name = "conformance-renamed" }, token).ConfigureAwait(false);
        Expect.Equal("conformance-renamed", (await harness.Volumes.GetGroupTypeAsync(type.Id, token).ConfigureAwait(false)).Name, "the name");
        Expect.True((await ReadAllAsync(harness.Volumes.ListGroupTypesAsync(token)).ConfigureAwait(false)).Exists(each => each.Id == type.Id), "the group type to be listed");
    }

    private static async Task GroupSpecsAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await harness.Administrator.CreateGroupTypeAsync(new() { Name = "conformance-specs", GroupSpecs = Entry("a", "1") }, token).ConfigureAwait(false);
        await harness.Administrator.SetGroupSpecsAsync(type.Id, Entry("b", "2"), token).ConfigureAwait(false);
        await harness.Administrator.UnsetGroupSpecAsync(type.Id, "a", token).ConfigureAwait(false);
        var seen = await harness.Administrator.GetGroupTypeAsync(type.Id, token).ConfigureAwait(false);
        Expect.SameElements(["b=2"], seen.GroupSpecs.Select(entry => $"{entry.Key}={entry.Value}"), "the specs");
    }

    private static async Task GroupTypeRemovedAsync(VolumeHarness harness, CancellationToken token)
    {
        var type = await harness.Administrator.CreateGroupTypeAsync(new() { Name = "conformance-gone" }, token).ConfigureAwait(false);
        await harness.Administrator.DeleteGroupTypeAsync(type.Id, token).ConfigureAwait(false);
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Administrator.GetGroupTypeAsync(type.Id, token), "reading it").ConfigureAwait(false);
    }

    private static async Task DefaultGroupTypeAsync(VolumeHarness harness, CancellationToken token)
    {
        await Expect.ThrowsAsync<ResourceNotFoundException>(() => harness.Volumes.GetDefaultGroupTypeAsync(token), "reading it").ConfigureAwait(false);
    }

    private static async Task GroupReadAsync(VolumeHarness harness, CancellationToken token)
    {
        var group = await NewGroupAsync(harness, "conformance-read", token).ConfigureAwait(false);
        var seen = await harness.Volumes.GetGroupAsync(group.Id, token).ConfigureAwait(false);
        Expect.Equal((group.Id, "conformance-read"), (seen.Id, seen.Name), "id and name");
        Expect.SameElements([group.Id], (await ReadAllAsync(harness.Volumes.ListGroupsAsync(cancellationToken: token)).ConfigureAwait(false)).Select(each => each.Id), "the groups");
    }

    private static async Task GroupSnapshotRemovedAsync(VolumeHarness harness, CancellationToken token)
    {
        var group = await NewGroupAsync(harness, "conformance-snapshots", token).ConfigureAwait(false);
        var member = await harness.Volumes.CreateVolumeAsync(new() { SizeGiB = 1, GroupId = group.Id }, token).ConfigureAwait(false);
        await WaitAsync(harness, member.Id, VolumeStatus.Available, token).ConfigureAwait(false);
        var snapshot = await harness.Volumes.CreateGroupSnapshotAsync(new() { GroupId = group.Id, Name = "conformance" }, token).ConfigureAwait(false);
        Expect.Equal(group.Id, (await harness.Volumes.GetGroupSnapshotAsync(snapshot.Id, token).ConfigureAwait(false)).GroupId, "the group");
        Expect.SameElements([snapshot.Id], (await ReadAllAsync(harness.Volumes.ListGroupSnapshotsAsync(cancellationToken: token)).ConfigureAwait(false)).Select(each => each.Id), "the group snapshots");
        for (var look = 0; (await harness.Volumes.GetGroupSnapshotAsync(snapshot.Id, token).ConfigureAwait(false)).Status != VolumeGroupStatus.Available; look++)
        {
            Expect.True(look < Looks, "the group snapshot to become available");
            await harness.AdvanceAsync(PollInterval, token).ConfigureAwait(false);
        }

        await harness.Volumes.DeleteGroupSnapshotAsync(snapshot.Id, token).ConfigureAwait(false);
        await WaitGoneAsync(harness, () => harness.Volumes.GetGroupSnapshotAsync(snapshot.Id, token), "the group snapshot", token).ConfigureAwait(false);
        Expect.Equal([], await ListSnapshotIdsAsync(harness.Volumes, null, token).ConfigureAwait(false), "the listing of snapshots");
    }

    private static async Task<VolumeGroup> NewGroupAsync(VolumeHarness harness, string name, CancellationToken token)
    {
        var type = await harness.Administrator.CreateGroupTypeAsync(new() { Name = name }, token).ConfigureAwait(false);
        var usual = await harness.Volumes.GetDefaultTypeAsync(token).ConfigureAwait(false);
        return await harness.Volumes.CreateGroupAsync(new() { Name = name, GroupType = type.Id, VolumeTypes = [usual.Id] }, token).ConfigureAwait(false);
    }
}
