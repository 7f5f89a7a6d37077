using FakeDrivers.Worlds;

namespace FakeDrivers.Volumes;

/// <content>Operations: attachments in steps.</content>
public static partial class VolumeOperations
{
    /// <summary><see cref="IVolumeConnections.CreateAttachmentAsync"/>.</summary>
    public static Operation<CreateVolumeAttachmentRequest, VolumeAttachment> CreateAttachment { get; } = new(Domain, "create_attachment", OperationKind.Write)
    {
        Upstream = "Cinder POST /attachments (3.27)",
        Simulates = "reserved, or attaching with a connector; several for a volume that may have them, and for one server twice",
        Ignores = "whether the server exists, which is the compute service's business",
    };

    /// <summary><see cref="IVolumeConnections.UpdateAttachmentAsync"/>.</summary>
    public static Operation<UpdateVolumeAttachmentRequest, VolumeAttachment> UpdateAttachment { get; } = new(Domain, "update_attachment", OperationKind.Write)
    {
        Upstream = "Cinder PUT /attachments/{id} (3.27)",
        Simulates = "attaching, with the connection that the pool's protocol gives",
    };

    /// <summary><see cref="IVolumeConnections.CompleteAttachmentAsync"/>.</summary>
    public static Operation<VolumeAttachmentReference, NoResult> CompleteAttachment { get; } = new(Domain, "complete_attachment", OperationKind.Write)
    {
        Upstream = "Cinder os-complete (3.44)",
        Simulates = "attached; the volume is in-use",
    };

    /// <summary><see cref="IVolumeConnections.DeleteAttachmentAsync"/>.</summary>
    public static Operation<VolumeAttachmentReference, NoResult> DeleteAttachment { get; } = new(Domain, "delete_attachment", OperationKind.Write)
    {
        Upstream = "Cinder DELETE /attachments/{id} (3.27)",
        Simulates = "the volume becomes what its other attachments make it; refused to users while a server holds it (upstream since 2023, bug 2004555: to all but the compute service)",
    };

    /// <summary><see cref="IVolumeConnections.GetAttachmentAsync"/>.</summary>
    public static Operation<VolumeAttachmentReference, VolumeAttachment> GetAttachment { get; } = new(Domain, "get_attachment", OperationKind.Read)
    {
        Upstream = "Cinder GET /attachments/{id} (3.27)",
        Simulates = "the attachment as it is, however it was made",
    };

    /// <summary><see cref="IVolumeConnections.ListAttachmentsAsync"/>: one page.</summary>
    public static Operation<VolumeAttachmentQuery, IReadOnlyList<VolumeAttachment>> ListAttachments { get; } = new(Domain, "list_attachments", OperationKind.Read)
    {
        Upstream = "Cinder GET /attachments/detail (3.27)",
        Simulates = "volume, server, status, all projects, limit and marker; oldest first",
        Ignores = "all projects, when the caller is no administrator",
        Refuses = "other filters and orders",
    };

    /// <summary><see cref="IVolumeConnections.InitializeConnectionAsync"/>.</summary>
    public static Operation<VolumeConnectionRequest, VolumeConnectionInfo> InitializeConnection { get; } = new(Domain, "initialize_connection", OperationKind.Write)
    {
        Requires = CallerRole.Member,
        Upstream = "manila volume.API.initialize_connection; Cinder os-initialize_connection",
        Simulates = "the connection that the pool's protocol gives; over AoE, a shelf and blade that no other volume has",
        Ignores = "who the host is",
    };

    /// <summary><see cref="IVolumeConnections.TerminateConnectionAsync"/>.</summary>
    public static Operation<VolumeConnectionRequest, NoResult> TerminateConnection { get; } = new(Domain, "terminate_connection", OperationKind.Read)
    {
        Requires = CallerRole.Member,
        Upstream = "manila volume.API.terminate_connection; Cinder os-terminate_connection",
        Simulates = "the statuses that allow it; refused to users while a server holds the volume (upstream since 2023, bug 2004555: to all but the compute service)",
        Ignores = "whether there was a connection",
    };
}
