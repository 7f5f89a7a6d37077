using FakeDrivers.Compute;
using FakeDrivers.Execution;
using FakeDrivers.Identity;
using FakeDrivers.Images;
using FakeDrivers.Ldap;
using FakeDrivers.Networking;
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
        ["IDN-RUL"] =
        [
            IdentityOperations.CreateApplicationCredential, IdentityOperations.ListAccessRules, IdentityOperations.GetAccessRule, IdentityOperations.DeleteAccessRule,
        ],
        ["IDN-CRD"] =
        [
            IdentityOperations.CreateCredential, IdentityOperations.GetCredential, IdentityOperations.ListCredentials, IdentityOperations.UpdateCredential,
            IdentityOperations.DeleteCredential,
        ],
        ["IDN-DLG"] = [IdentityOperations.CreateApplicationCredential, IdentityOperations.DeleteApplicationCredential, IdentityOperations.CreateTrust],
        ["IDN-NAM"] = [IdentityOperations.ListUsers],
        ["NET-BLK"] =
        [
            NetworkOperations.CreateNetworks, NetworkOperations.CreateSubnets, NetworkOperations.CreatePorts, NetworkOperations.CreateSecurityGroupRules,
            NetworkOperations.ListIpAvailabilities, NetworkOperations.AddPrefixes, NetworkOperations.RemovePrefixes, NetworkOperations.ListQuotas,
            NetworkOperations.GetDefaultQuota,
        ],
        ["NET-BND"] =
        [
            NetworkOperations.AddNetworkToAgent, NetworkOperations.RemoveNetworkFromAgent, NetworkOperations.ListNetworksOfAgent, NetworkOperations.ListAgentsOfNetwork,
            NetworkOperations.AddRouterToAgent, NetworkOperations.RemoveRouterFromAgent, NetworkOperations.ListRoutersOfAgent, NetworkOperations.ListAgentsOfRouter,
            NetworkOperations.CreatePortBinding, NetworkOperations.ActivatePortBinding, NetworkOperations.ListPortBindings, NetworkOperations.DeletePortBinding,
            NetworkOperations.GetPortForwarding, NetworkOperations.UpdatePortForwarding, NetworkOperations.CreatePort,
        ],
        ["NET-LST"] = [NetworkOperations.ListNetworks],
        ["NET-RGT"] = [NetworkOperations.GetPort, NetworkOperations.UpdatePort, NetworkOperations.DeletePort, NetworkOperations.AddRouterInterface],
        ["NET-NWK"] =
        [
            NetworkOperations.CreateNetwork, NetworkOperations.GetNetwork, NetworkOperations.ListNetworks, NetworkOperations.UpdateNetwork,
            NetworkOperations.DeleteNetwork,
        ],
        ["NET-SUB"] =
        [
            NetworkOperations.CreateSubnet, NetworkOperations.GetSubnet, NetworkOperations.ListSubnets, NetworkOperations.UpdateSubnet,
            NetworkOperations.DeleteSubnet,
        ],
        ["NET-PRT"] =
        [
            NetworkOperations.CreatePort, NetworkOperations.GetPort, NetworkOperations.ListPorts, NetworkOperations.UpdatePort,
            NetworkOperations.DeletePort,
        ],
        ["NET-RTR"] =
        [
            NetworkOperations.CreateRouter, NetworkOperations.GetRouter, NetworkOperations.ListRouters, NetworkOperations.UpdateRouter,
            NetworkOperations.DeleteRouter,
        ],
        ["NET-FIP"] =
        [
            NetworkOperations.CreateFloatingIp, NetworkOperations.GetFloatingIp, NetworkOperations.ListFloatingIps,
            NetworkOperations.UpdateFloatingIp, NetworkOperations.DeleteFloatingIp,
        ],
        ["NET-SGR"] =
        [
            NetworkOperations.CreateSecurityGroup, NetworkOperations.GetSecurityGroup, NetworkOperations.ListSecurityGroups,
            NetworkOperations.UpdateSecurityGroup, NetworkOperations.DeleteSecurityGroup,
        ],
        ["NET-ADG"] =
        [
            NetworkOperations.CreateAddressGroup, NetworkOperations.GetAddressGroup, NetworkOperations.ListAddressGroups,
            NetworkOperations.UpdateAddressGroup, NetworkOperations.DeleteAddressGroup,
        ],
        ["NET-POL"] =
        [
            NetworkOperations.CreateSubnetPool, NetworkOperations.GetSubnetPool, NetworkOperations.ListSubnetPools,
            NetworkOperations.UpdateSubnetPool, NetworkOperations.DeleteSubnetPool,
        ],
        ["NET-SCP"] =
        [
            NetworkOperations.CreateAddressScope, NetworkOperations.GetAddressScope, NetworkOperations.ListAddressScopes,
            NetworkOperations.UpdateAddressScope, NetworkOperations.DeleteAddressScope,
        ],
        ["NET-TRK"] =
        [
            NetworkOperations.CreateTrunk, NetworkOperations.GetTrunk, NetworkOperations.ListTrunks, NetworkOperations.UpdateTrunk,
            NetworkOperations.DeleteTrunk,
        ],
        ["NET-QOS"] =
        [
            NetworkOperations.CreateQosPolicy, NetworkOperations.GetQosPolicy, NetworkOperations.ListQosPolicies,
            NetworkOperations.UpdateQosPolicy, NetworkOperations.DeleteQosPolicy,
        ],
        ["NET-ADR"] =
        [
            NetworkOperations.CreatePort, NetworkOperations.CreateSubnet, NetworkOperations.DeletePort, NetworkOperations.GetIpAvailability,
        ],
        ["NET-WAY"] =
        [
            NetworkOperations.AddRouterInterface, NetworkOperations.RemoveRouterInterface, NetworkOperations.AddRoutes,
            NetworkOperations.RemoveRoutes, NetworkOperations.CreateRouter, NetworkOperations.UpdateRouter,
            NetworkOperations.CreateFloatingIp, NetworkOperations.UpdateFloatingIp, NetworkOperations.CreatePortForwarding,
            NetworkOperations.ListPortForwardings, NetworkOperations.DeletePortForwarding,
        ],
        ["NET-RUL"] =
        [
            NetworkOperations.CreateSecurityGroupRule, NetworkOperations.GetSecurityGroupRule, NetworkOperations.ListSecurityGroupRules,
            NetworkOperations.DeleteSecurityGroupRule, NetworkOperations.CreateSecurityGroup, NetworkOperations.ListSecurityGroups,
        ],
        ["NET-RBA"] =
        [
            NetworkOperations.CreateRbacPolicy, NetworkOperations.GetRbacPolicy, NetworkOperations.ListRbacPolicies,
            NetworkOperations.UpdateRbacPolicy, NetworkOperations.DeleteRbacPolicy,
        ],
        ["NET-PAR"] =
        [
            NetworkOperations.AddAddresses, NetworkOperations.RemoveAddresses, NetworkOperations.AddSubPorts,
            NetworkOperations.RemoveSubPorts, NetworkOperations.PutQosRule, NetworkOperations.DeleteQosRule,
        ],
        ["NET-QUO"] =
        [
            NetworkOperations.GetQuota, NetworkOperations.UpdateQuota, NetworkOperations.ResetQuota, NetworkOperations.GetUsage,
        ],
        ["NET-AGT"] =
        [
            NetworkOperations.ListNetworkAgents, NetworkOperations.GetNetworkAgent, NetworkOperations.UpdateNetworkAgent,
            NetworkOperations.DeleteNetworkAgent,
        ],
        ["NET-EXT"] =
        [
            NetworkOperations.ListExtensions, NetworkOperations.ListAvailabilityZones,
        ],
        ["NET-DEL"] =
        [
            NetworkOperations.DeleteNetwork, NetworkOperations.DeleteSubnet, NetworkOperations.DeleteRouter, NetworkOperations.DeletePort,
            NetworkOperations.RemoveRouterInterface, NetworkOperations.UpdateRouter, NetworkOperations.DeleteSecurityGroup,
            NetworkOperations.DeleteAddressGroup, NetworkOperations.DeleteSubnetPool, NetworkOperations.DeleteAddressScope,
            NetworkOperations.DeleteQosPolicy,
        ],
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
        ["VOL-DET"] =
        [
            VolumeOperations.BeginDetaching, VolumeOperations.RollDetaching, VolumeOperations.Detach, VolumeOperations.TerminateConnection,
            VolumeOperations.DeleteAttachment,
        ],
        ["VOL-ADM"] = [VolumeOperations.ForceDelete, VolumeOperations.ResetStatus, VolumeOperations.ResetSnapshotStatus],
        ["VOL-QUO"] = [VolumeOperations.GetQuota, VolumeOperations.UpdateQuota],
        ["VOL-USE"] = [VolumeOperations.GetUsage],
        ["VOL-TYP"] =
        [
            VolumeOperations.CreateType, VolumeOperations.GetVolumeType, VolumeOperations.GetDefaultType, VolumeOperations.ListTypes, VolumeOperations.DeleteType,
            VolumeOperations.Retype,
        ],
        ["VOL-SET"] = [VolumeOperations.SetMetadata, VolumeOperations.UnsetMetadata, VolumeOperations.SetReadOnly, VolumeOperations.SetBootable],
        ["VOL-REV"] = [VolumeOperations.RevertToSnapshot],
        ["VOL-MIG"] = [VolumeOperations.Migrate],
        ["VOL-STP"] =
        [
            VolumeOperations.CreateAttachment, VolumeOperations.UpdateAttachment, VolumeOperations.CompleteAttachment, VolumeOperations.DeleteAttachment,
            VolumeOperations.ListAttachments, VolumeOperations.GetAttachment,
        ],
        ["VOL-TRF"] = [VolumeOperations.CreateTransfer, VolumeOperations.GetTransfer, VolumeOperations.AcceptTransfer, VolumeOperations.ListTransfers, VolumeOperations.DeleteTransfer],
        ["VOL-BAK"] =
        [
            VolumeOperations.CreateBackup, VolumeOperations.DeleteBackup, VolumeOperations.RestoreBackup, VolumeOperations.GetBackup, VolumeOperations.ListBackups,
            VolumeOperations.UpdateBackup,
        ],
        ["VOL-GRP"] =
        [
            VolumeOperations.CreateGroup, VolumeOperations.GetGroup, VolumeOperations.ListGroups, VolumeOperations.UpdateGroup, VolumeOperations.DeleteGroup,
            VolumeOperations.CreateGroupSnapshot, VolumeOperations.GetGroupSnapshot, VolumeOperations.ListGroupSnapshots, VolumeOperations.DeleteGroupSnapshot,
        ],
        ["VOL-SUM"] = [VolumeOperations.GetSummary],
        ["VOL-IMM"] = [VolumeOperations.SetImageMetadata, VolumeOperations.UnsetImageMetadata],
        ["VOL-IMG"] = [VolumeOperations.UploadToImage, VolumeOperations.Reimage],
        ["VOL-SNM"] = [VolumeOperations.UpdateSnapshot, VolumeOperations.SetSnapshotMetadata, VolumeOperations.UnsetSnapshotMetadata],
        ["VOL-CON"] = [VolumeOperations.InitializeConnection, VolumeOperations.TerminateConnection],
        ["VOL-TYA"] = [VolumeOperations.UpdateType, VolumeOperations.SetExtraSpecs, VolumeOperations.UnsetExtraSpec],
        ["VOL-TAC"] = [VolumeOperations.AddTypeAccess, VolumeOperations.RemoveTypeAccess],
        ["VOL-ENC"] = [VolumeOperations.SetTypeEncryption],
        ["VOL-DFT"] = [VolumeOperations.SetDefaultType, VolumeOperations.GetDefaultTypeOf, VolumeOperations.ListDefaultTypes, VolumeOperations.UnsetDefaultType],
        ["VOL-QOS"] =
        [
            VolumeOperations.CreateQosSpecs, VolumeOperations.GetQosSpecs, VolumeOperations.ListQosSpecs, VolumeOperations.SetQosSpecs,
            VolumeOperations.UnsetQosSpecs, VolumeOperations.DeleteQosSpecs, VolumeOperations.AssociateQosSpecs, VolumeOperations.DisassociateQosSpecs,
            VolumeOperations.ListQosAssociations,
        ],
        ["VOL-GTY"] =
        [
            VolumeOperations.CreateGroupType, VolumeOperations.GetGroupType, VolumeOperations.ListGroupTypes, VolumeOperations.UpdateGroupType,
            VolumeOperations.SetGroupSpecs, VolumeOperations.UnsetGroupSpec, VolumeOperations.DeleteGroupType, VolumeOperations.GetDefaultGroupType,
        ],
        ["VOL-FRC"] = [VolumeOperations.ForceDetach, VolumeOperations.ResetAttachStatus, VolumeOperations.ForceDeleteSnapshot, VolumeOperations.ForceDeleteBackup],
        ["VOL-RST"] =
        [
            VolumeOperations.ResetMigrationStatus, VolumeOperations.ResetGroupStatus, VolumeOperations.ResetGroupSnapshotStatus,
            VolumeOperations.ResetBackupStatus,
        ],
        ["VOL-QUD"] = [VolumeOperations.GetDefaultQuota, VolumeOperations.ResetQuota],
        ["VOL-BKR"] = [VolumeOperations.ExportBackup, VolumeOperations.ImportBackup],
        ["VOL-BCK"] = [VolumeOperations.ListPools, VolumeOperations.ListServices, VolumeOperations.SetServiceEnabled, VolumeOperations.ListAvailabilityZones],
        ["VOL-MNG"] =
        [
            VolumeOperations.Manage, VolumeOperations.Unmanage, VolumeOperations.ManageSnapshot, VolumeOperations.UnmanageSnapshot,
            VolumeOperations.ListManageableVolumes, VolumeOperations.ListManageableSnapshots,
        ],
        ["VDR-SET"] = [VolumeDriverOperations.CheckSetup, VolumeDriverOperations.GetStats],
        ["VDR-VOL"] =
        [
            VolumeDriverOperations.CreateVolume, VolumeDriverOperations.DeleteVolume, VolumeDriverOperations.ExtendVolume,
            VolumeDriverOperations.GetExistingSize,
        ],
        ["VDR-CPY"] = [VolumeDriverOperations.CreateClonedVolume, VolumeDriverOperations.CopyImageToVolume, VolumeDriverOperations.CopyVolumeToImage],
        ["VDR-MNG"] = [VolumeDriverOperations.ManageExisting, VolumeDriverOperations.GetExistingSize],
        ["VDR-SNP"] =
        [
            VolumeDriverOperations.CreateSnapshot, VolumeDriverOperations.DeleteSnapshot, VolumeDriverOperations.CreateVolumeFromSnapshot,
            VolumeDriverOperations.RevertToSnapshot,
        ],
        ["VDR-EXP"] =
        [
            VolumeDriverOperations.CreateExport, VolumeDriverOperations.EnsureExport, VolumeDriverOperations.RemoveExport, VolumeDriverOperations.CheckExport,
        ],
        ["VDR-CON"] = [VolumeDriverOperations.InitializeConnection, VolumeDriverOperations.TerminateConnection],
        ["VDR-DSC"] = [VolumeDriverOperations.DiscoverVolume, VolumeDriverOperations.UndiscoverVolume],
        ["CMP-SRV"] = [ComputeOperations.CreateServer, ComputeOperations.GetServer, ComputeOperations.UpdateServer, ComputeOperations.DeleteServer],
        ["CMP-LST"] = [ComputeOperations.ListServers, ComputeOperations.FindServer],
        ["CMP-PWR"] =
        [
            ComputeOperations.RebootServer, ComputeOperations.StopServer, ComputeOperations.StartServer, ComputeOperations.PauseServer,
            ComputeOperations.UnpauseServer, ComputeOperations.SuspendServer, ComputeOperations.ResumeServer, ComputeOperations.ResetServerState,
        ],
        ["CMP-LCK"] = [ComputeOperations.LockServer, ComputeOperations.UnlockServer],
        ["CMP-ATT"] =
        [
            ComputeOperations.AttachVolume, ComputeOperations.DetachVolume, ComputeOperations.ListVolumes, ComputeOperations.GetServerVolume,
            ComputeOperations.SetDeleteOnTermination,
        ],
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
            ComputeOperations.AddSecurityGroup, ComputeOperations.RemoveSecurityGroup, ComputeOperations.ListServerSecurityGroups,
        ],
        ["CMP-RUL"] = [ComputeOperations.CreateSecurityGroupRule, ComputeOperations.DeleteSecurityGroupRule],
        ["CMP-IMG"] = [ComputeOperations.ListImages, ComputeOperations.GetImage, ComputeOperations.FindImage],
        ["CMP-FLV"] = [ComputeOperations.ListFlavors, ComputeOperations.GetFlavor],
        ["CMP-QUO"] = [ComputeOperations.GetQuota, ComputeOperations.UpdateQuota, ComputeOperations.GetUsage, ComputeOperations.GetLimits],
        ["CMP-PRJ"] =
        [
            ComputeOperations.GetServer, ComputeOperations.ListServers, ComputeOperations.FindServer, ComputeOperations.UpdateServer,
            ComputeOperations.DeleteServer, ComputeOperations.StopServer, ComputeOperations.LockServer, ComputeOperations.ListVolumes,
            ComputeOperations.GetKeyPair, ComputeOperations.DeleteSecurityGroup, ComputeOperations.ListSecurityGroups,
        ],
        ["CMP-RSZ"] = [ComputeOperations.ResizeServer, ComputeOperations.ConfirmResize, ComputeOperations.RevertResize],
        ["CMP-MIG"] =
        [
            ComputeOperations.MigrateServer, ComputeOperations.LiveMigrateServer, ComputeOperations.AbortLiveMigration,
            ComputeOperations.ForceCompleteLiveMigration, ComputeOperations.EvacuateServer, ComputeOperations.ListMigrations,
            ComputeOperations.GetLiveMigration,
        ],
        ["CMP-REC"] =
        [
            ComputeOperations.RebuildServer, ComputeOperations.RescueServer, ComputeOperations.UnrescueServer,
            ComputeOperations.RestoreServer, ComputeOperations.ForceDeleteServer,
        ],
        ["CMP-SHE"] = [ComputeOperations.ShelveServer, ComputeOperations.ShelveOffloadServer, ComputeOperations.UnshelveServer],
        ["CMP-SIM"] = [ComputeOperations.CreateServerImage, ComputeOperations.BackupServer],
        ["CMP-GST"] =
        [
            ComputeOperations.SetAdminPassword, ComputeOperations.TriggerCrashDump, ComputeOperations.GetConsoleOutput,
            ComputeOperations.OpenConsole, ComputeOperations.GetDiagnostics, ComputeOperations.GetGuestPassword, ComputeOperations.ClearGuestPassword,
            ComputeOperations.GetTopology,
        ],
        ["CMP-INT"] =
        [
            ComputeOperations.ListServerInterfaces, ComputeOperations.GetServerInterface, ComputeOperations.AttachInterface,
            ComputeOperations.DetachInterface,
        ],
        ["CMP-ACT"] = [ComputeOperations.ListServerActions, ComputeOperations.GetServerAction],
        ["CMP-DEL"] = [ComputeOperations.ListServers],
        ["CMP-BFV"] = [ComputeOperations.CreateServerImage, ComputeOperations.BackupServer, ComputeOperations.RebuildServer, ComputeOperations.RescueServer],
        ["CMP-SWP"] = [ComputeOperations.SwapVolume],
        ["CMP-LBL"] =
        [
            ComputeOperations.SetMetadataItems, ComputeOperations.DeleteMetadataItem, ComputeOperations.SetServerTags,
            ComputeOperations.AddServerTag, ComputeOperations.RemoveServerTag,
        ],
        ["CMP-SEV"] = [ComputeOperations.CreateServers],
        ["CMP-BDM"] = [ComputeOperations.CreateServer],
        ["CMP-SRT"] = [ComputeOperations.ListServers],
        ["CMP-FLA"] =
        [
            ComputeOperations.CreateFlavor, ComputeOperations.DescribeFlavor, ComputeOperations.DeleteFlavor,
            ComputeOperations.SetFlavorExtraSpecs, ComputeOperations.DeleteFlavorExtraSpec, ComputeOperations.ListFlavorAccess,
            ComputeOperations.AddFlavorAccess, ComputeOperations.RemoveFlavorAccess, ComputeOperations.GetFlavor,
        ],
        ["CMP-GRP"] =
        [
            ComputeOperations.CreateServerGroup, ComputeOperations.GetServerGroup, ComputeOperations.ListServerGroups,
            ComputeOperations.DeleteServerGroup, ComputeOperations.CreateServer,
        ],
        ["CMP-HST"] =
        [
            ComputeOperations.ListHypervisors, ComputeOperations.GetHypervisor, ComputeOperations.GetHypervisorStatistics,
            ComputeOperations.ListComputeServices, ComputeOperations.UpdateComputeService, ComputeOperations.DeleteComputeService,
            ComputeOperations.ListAvailabilityZones,
            ComputeOperations.CreateServer,
        ],
        ["CMP-AGG"] =
        [
            ComputeOperations.CreateAggregate, ComputeOperations.ListAggregates, ComputeOperations.GetAggregate,
            ComputeOperations.UpdateAggregate, ComputeOperations.DeleteAggregate, ComputeOperations.AddHostToAggregate,
            ComputeOperations.RemoveHostFromAggregate,
        ],
        ["CMP-USE"] =
        [
            ComputeOperations.GetDefaultQuota, ComputeOperations.ResetQuota, ComputeOperations.GetProjectUsage, ComputeOperations.ListProjectUsages,
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

    /// <summary>Operations that the fake's own tests hold alone: no suite has a case for them yet.</summary>
    public static IReadOnlyList<Operation> HeldByTestsAlone { get; } = [];
}
