using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Images;
using FakeDrivers.Ldap;
using FakeDrivers.Volumes;
using FakeDrivers.Worlds;

namespace FakeDrivers.Conformance.Tests.Fidelity;

/// <summary>
/// What each topic of the suites is about. A case holds the operations of its topic that it calls; whatever else it calls is preparation.
/// </summary>
internal static class FidelityTopics
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Operation>> All { get; } = new Dictionary<string, IReadOnlyList<Operation>>
    {
        ["EXE-EXIT"] = [ExecutionOperations.Run],
        ["EXE-STA"] = [ExecutionOperations.Run],
        ["EXE-INP"] = [ExecutionOperations.Run],
        ["EXE-ENV"] = [ExecutionOperations.Run],
        ["EXE-DIR"] = [ExecutionOperations.Run],
        ["EXE-ARG"] = [ExecutionOperations.Run],
        ["EXE-OUT"] = [ExecutionOperations.Run],
        ["EXE-TRY"] = [ExecutionOperations.Run],
        ["EXE-TIM"] = [ExecutionOperations.Run],
        ["EXE-CAN"] = [ExecutionOperations.Run],
        ["EXE-ERR"] = [ExecutionOperations.Run],
        ["EXE-LIM"] = [ExecutionOperations.Run],
        ["EXE-STR"] = [ExecutionOperations.Run],
        ["EXE-HND"] = [ExecutionOperations.Run],
        ["EXE-SIG"] = [ExecutionOperations.Run],
        ["SSH-ARG"] = [ExecutionOperations.RunRemote],
        ["SSH-DIR"] = [ExecutionOperations.RunRemote],
        ["SSH-EXIT"] = [ExecutionOperations.RunRemote],
        ["SSH-INP"] = [ExecutionOperations.RunRemote],
        ["SSH-ENV"] = [ExecutionOperations.RunRemote],
        ["SSH-MSK"] = [ExecutionOperations.RunRemote],
        ["SSH-STR"] = [ExecutionOperations.RunRemote],
        ["SSH-TIM"] = [ExecutionOperations.RunRemote],
        ["SSH-CAN"] = [ExecutionOperations.RunRemote],
        ["LCK-ACQ"] = [LockOperations.Acquire],
        ["LCK-REL"] = [LockOperations.Acquire, LockOperations.Release],
        ["LCK-ORD"] = [LockOperations.Acquire, LockOperations.Release],
        ["LCK-LIM"] = [LockOperations.Acquire],
        ["LCK-CAN"] = [LockOperations.Acquire],
        ["IMG-CRE"] = [ImageOperations.Create],
        ["IMG-GET"] = [ImageOperations.Get],
        ["IMG-FND"] = [ImageOperations.Find],
        ["IMG-LST"] = [ImageOperations.List],
        ["IMG-UPD"] = [ImageOperations.Update, ImageOperations.Change],
        ["IMG-DEL"] = [ImageOperations.Delete],
        ["IMG-ACT"] = [ImageOperations.Deactivate, ImageOperations.Reactivate],
        ["IMG-DAT"] = [ImageOperations.Upload, ImageOperations.Download],
        ["IMG-IMP"] = [ImageOperations.Stage, ImageOperations.Import, ImageOperations.GetInfo, ImageOperations.ListTasks, ImageOperations.GetTask],
        ["IMG-MEM"] =
        [
            ImageOperations.AddMember, ImageOperations.GetMember, ImageOperations.ListMembers, ImageOperations.UpdateMember, ImageOperations.RemoveMember,
        ],
        ["IMG-TAG"] = [ImageOperations.AddTag, ImageOperations.RemoveTag],
        ["IMG-LOC"] = [ImageOperations.AddLocation, ImageOperations.ListLocations, ImageOperations.RemoveLocation],
        ["IMG-QUO"] = [ImageOperations.GetQuota, ImageOperations.UpdateQuota],
        ["IMG-USE"] = [ImageOperations.GetUsage],
        ["IMG-SCR"] = [ImageOperations.ListPendingDeletes, ImageOperations.Scrub, ImageOperations.Restore],
        ["IMG-MDN"] =
        [
            MetadataOperations.CreateNamespace, MetadataOperations.GetNamespace, MetadataOperations.ListNamespaces,
            MetadataOperations.UpdateNamespace, MetadataOperations.DeleteNamespace,
        ],
        ["IMG-MDP"] =
        [
            MetadataOperations.CreateProperty, MetadataOperations.GetProperty, MetadataOperations.ListProperties,
            MetadataOperations.UpdateProperty, MetadataOperations.DeleteProperty,
        ],
        ["IMG-MDO"] =
        [
            MetadataOperations.CreateObject, MetadataOperations.GetObject, MetadataOperations.ListObjects, MetadataOperations.UpdateObject,
            MetadataOperations.DeleteObject,
        ],
        ["IMG-MDT"] = [MetadataOperations.CreateTag, MetadataOperations.GetTag, MetadataOperations.ListTags, MetadataOperations.DeleteTag],
        ["IMG-MDR"] = [MetadataOperations.AssociateResourceType, MetadataOperations.ListResourceTypes, MetadataOperations.DissociateResourceType],
        ["VOL-CRE"] = [VolumeOperations.Create],
        ["VOL-CPY"] = [VolumeOperations.Create],
        ["VOL-GET"] = [VolumeOperations.Get],
        ["VOL-FND"] = [VolumeOperations.Find],
        ["VOL-LST"] = [VolumeOperations.List],
        ["VOL-UPD"] = [VolumeOperations.Update],
        ["VOL-DEL"] = [VolumeOperations.Delete],
        ["VOL-EXT"] = [VolumeOperations.Extend],
        ["VOL-SNP"] = [VolumeOperations.CreateSnapshot, VolumeOperations.GetSnapshot, VolumeOperations.ListSnapshots],
        ["VOL-SND"] = [VolumeOperations.DeleteSnapshot],
        ["VOL-ATT"] = [VolumeOperations.Reserve, VolumeOperations.Unreserve, VolumeOperations.Attach],
        ["VOL-DET"] = [VolumeOperations.BeginDetaching, VolumeOperations.RollDetaching, VolumeOperations.Detach],
        ["VOL-ADM"] = [VolumeOperations.ForceDelete, VolumeOperations.ResetStatus, VolumeOperations.ResetSnapshotStatus],
        ["VOL-QUO"] = [VolumeOperations.GetQuota, VolumeOperations.UpdateQuota],
        ["VOL-USE"] = [VolumeOperations.GetUsage],
        ["CMP-SRV"] = [ComputeOperations.CreateServer, ComputeOperations.GetServer, ComputeOperations.UpdateServer, ComputeOperations.DeleteServer],
        ["CMP-LST"] = [ComputeOperations.ListServers, ComputeOperations.FindServer],
        ["CMP-PWR"] =
        [
            ComputeOperations.RebootServer, ComputeOperations.StopServer, ComputeOperations.StartServer, ComputeOperations.PauseServer,
            ComputeOperations.UnpauseServer, ComputeOperations.SuspendServer, ComputeOperations.ResumeServer, ComputeOperations.ResetServerState,
        ],
        ["CMP-LCK"] = [ComputeOperations.LockServer, ComputeOperations.UnlockServer],
        ["CMP-ATT"] = [ComputeOperations.AttachVolume, ComputeOperations.DetachVolume, ComputeOperations.ListVolumes],
        ["CMP-PRG"] =
        [
            ComputeOperations.CreateServer, ComputeOperations.DeleteServer, ComputeOperations.RebootServer, ComputeOperations.StopServer,
            ComputeOperations.StartServer, ComputeOperations.PauseServer, ComputeOperations.UnpauseServer, ComputeOperations.SuspendServer,
            ComputeOperations.ResumeServer, ComputeOperations.AttachVolume, ComputeOperations.DetachVolume,
        ],
        ["CMP-WAI"] = [ComputeOperations.CreateServer, ComputeOperations.DeleteServer, ComputeOperations.AttachVolume, ComputeOperations.DetachVolume],
        ["CMP-KEY"] =
        [
            ComputeOperations.ImportKeyPair, ComputeOperations.GetKeyPair, ComputeOperations.ListKeyPairs, ComputeOperations.DeleteKeyPair,
        ],
        ["CMP-SEC"] =
        [
            ComputeOperations.CreateSecurityGroup, ComputeOperations.ListSecurityGroups, ComputeOperations.DeleteSecurityGroup,
            ComputeOperations.AddSecurityGroup, ComputeOperations.RemoveSecurityGroup,
        ],
        ["CMP-RUL"] = [ComputeOperations.CreateSecurityGroupRule, ComputeOperations.DeleteSecurityGroupRule],
        ["CMP-IMG"] = [ComputeOperations.ListImages, ComputeOperations.GetImage, ComputeOperations.FindImage],
        ["CMP-FLV"] = [ComputeOperations.ListFlavors, ComputeOperations.GetFlavor],
        ["CMP-QUO"] = [ComputeOperations.GetQuota, ComputeOperations.UpdateQuota, ComputeOperations.GetUsage],
        ["CMP-PRJ"] =
        [
            ComputeOperations.GetServer, ComputeOperations.ListServers, ComputeOperations.FindServer, ComputeOperations.UpdateServer,
            ComputeOperations.DeleteServer, ComputeOperations.StopServer, ComputeOperations.LockServer, ComputeOperations.ListVolumes,
            ComputeOperations.GetKeyPair, ComputeOperations.DeleteSecurityGroup, ComputeOperations.ListSecurityGroups,
        ],
        ["LDP-BND"] = [LdapOperations.Bind],
        ["LDP-SES"] =
        [
            LdapOperations.Bind, LdapOperations.Unbind, LdapOperations.Add, LdapOperations.Delete, LdapOperations.Modify,
            LdapOperations.ModifyDn, LdapOperations.Search,
        ],
        ["LDP-ADD"] = [LdapOperations.Add],
        ["LDP-DEL"] = [LdapOperations.Delete],
        ["LDP-MOD"] = [LdapOperations.Modify],
        ["LDP-INC"] = [LdapOperations.Modify],
        ["LDP-REN"] = [LdapOperations.ModifyDn],
        ["LDP-CMP"] = [LdapOperations.Compare],
        ["LDP-SRC"] = [LdapOperations.Search],
        ["LDP-FLT"] = [LdapOperations.Search],
        ["LDP-ATR"] = [LdapOperations.Search],
        ["LDP-OPR"] = [LdapOperations.Search],
        ["LDP-PAG"] = [LdapOperations.Search],
        ["LDP-SRT"] = [LdapOperations.Search],
        ["LDP-VLV"] = [LdapOperations.Search],
        ["LDP-REA"] = [LdapOperations.Add, LdapOperations.Delete, LdapOperations.Modify, LdapOperations.ModifyDn],
        ["LDP-CTL"] =
        [
            LdapOperations.Add, LdapOperations.Delete, LdapOperations.Modify, LdapOperations.ModifyDn, LdapOperations.Compare,
            LdapOperations.Search, LdapOperations.Extended,
        ],
        ["LDP-REF"] =
        [
            LdapOperations.Add, LdapOperations.Delete, LdapOperations.Modify, LdapOperations.ModifyDn, LdapOperations.Compare,
            LdapOperations.Search,
        ],
        ["LDP-ALI"] = [LdapOperations.Add, LdapOperations.Search],
        ["LDP-EXT"] = [LdapOperations.Extended, LdapOperations.Bind],
        ["LDP-TXN"] = [LdapOperations.Extended, LdapOperations.Add],
        ["LDP-DSE"] = [LdapOperations.Search],
        ["LDP-SYN"] = [LdapOperations.Search],
        ["LDP-PSR"] = [LdapOperations.Search],
    };
}
