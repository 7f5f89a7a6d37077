using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
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
        ["IDN-TOK"] =
        [
            IdentityOperations.Authenticate, IdentityOperations.ValidateToken, IdentityOperations.RevokeToken, IdentityOperations.GetCatalog,
        ],
        ["IDN-VAL"] = [IdentityOperations.Authenticate, IdentityOperations.ValidateToken],
        ["IDN-STO"] =
        [
            IdentityOperations.GetAuthToken, IdentityOperations.CreateAuthToken, IdentityOperations.DestroyAuthToken, IdentityOperations.RevokeAuthTokens,
        ],
        ["IDN-DOM"] =
        [
            IdentityOperations.CreateDomain, IdentityOperations.GetDomain, IdentityOperations.ListDomains, IdentityOperations.UpdateDomain,
            IdentityOperations.DeleteDomain,
        ],
        ["IDN-PRJ"] =
        [
            IdentityOperations.CreateProject, IdentityOperations.GetProject, IdentityOperations.ListProjects, IdentityOperations.ListParents,
            IdentityOperations.ListSubtree, IdentityOperations.UpdateProject, IdentityOperations.DeleteProject,
        ],
        ["IDN-USR"] =
        [
            IdentityOperations.CreateUser, IdentityOperations.GetUser, IdentityOperations.ListUsers, IdentityOperations.UpdateUser,
            IdentityOperations.ChangePassword, IdentityOperations.DeleteUser,
        ],
        ["IDN-GRP"] =
        [
            IdentityOperations.CreateGroup, IdentityOperations.GetGroup, IdentityOperations.ListGroups, IdentityOperations.UpdateGroup,
            IdentityOperations.DeleteGroup, IdentityOperations.AddUserToGroup, IdentityOperations.RemoveUserFromGroup, IdentityOperations.IsUserInGroup,
        ],
        ["IDN-ROL"] =
        [
            IdentityOperations.CreateRole, IdentityOperations.GetRole, IdentityOperations.ListRoles, IdentityOperations.UpdateRole,
            IdentityOperations.DeleteRole, IdentityOperations.ImplyRole, IdentityOperations.RemoveImpliedRole, IdentityOperations.ListImpliedRoles,
        ],
        ["IDN-ASG"] =
        [
            IdentityOperations.GrantRole, IdentityOperations.RevokeRole, IdentityOperations.IsRoleGranted, IdentityOperations.ListRoleAssignments,
        ],
        ["IDN-SVC"] =
        [
            IdentityOperations.CreateService, IdentityOperations.GetService, IdentityOperations.ListServices, IdentityOperations.UpdateService,
            IdentityOperations.DeleteService, IdentityOperations.CreateEndpoint, IdentityOperations.GetEndpoint, IdentityOperations.ListEndpoints,
            IdentityOperations.UpdateEndpoint, IdentityOperations.DeleteEndpoint, IdentityOperations.GetCatalog,
        ],
        ["IDN-REG"] =
        [
            IdentityOperations.CreateRegion, IdentityOperations.GetRegion, IdentityOperations.ListRegions, IdentityOperations.UpdateRegion,
            IdentityOperations.DeleteRegion,
        ],
        ["IDN-APP"] =
        [
            IdentityOperations.CreateApplicationCredential, IdentityOperations.GetApplicationCredential, IdentityOperations.ListApplicationCredentials,
            IdentityOperations.DeleteApplicationCredential, IdentityOperations.Authenticate,
        ],
        ["IDN-TRS"] =
        [
            IdentityOperations.CreateTrust, IdentityOperations.GetTrust, IdentityOperations.ListTrusts, IdentityOperations.DeleteTrust,
            IdentityOperations.Authenticate,
        ],
        ["IDN-EC2"] =
        [
            IdentityOperations.CreateEc2Credential, IdentityOperations.GetEc2Credential, IdentityOperations.ListEc2Credentials,
            IdentityOperations.DeleteEc2Credential, IdentityOperations.Authenticate,
        ],
        ["IDN-LIM"] =
        [
            IdentityOperations.CreateRegisteredLimit, IdentityOperations.ListRegisteredLimits, IdentityOperations.UpdateRegisteredLimit,
            IdentityOperations.DeleteRegisteredLimit, IdentityOperations.CreateLimit, IdentityOperations.ListLimits, IdentityOperations.UpdateLimit,
            IdentityOperations.DeleteLimit,
        ],
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
