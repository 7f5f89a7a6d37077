namespace FakeDrivers.Compute;

/// <summary>What a listing of servers is sorted by.</summary>
/// <remarks>Source: Nova, <c>sort_key</c>.</remarks>
public enum ServerSortKey
{
    /// <summary>When it was asked for (<c>created_at</c>).</summary>
    CreatedAt,

    /// <summary>When it last changed (<c>updated_at</c>).</summary>
    UpdatedAt,

    /// <summary>When it first ran (<c>launched_at</c>).</summary>
    LaunchedAt,

    /// <summary>The name (<c>display_name</c>).</summary>
    Name,

    /// <summary>The id (<c>uuid</c>).</summary>
    Id,

    /// <summary>The host (<c>host</c>).</summary>
    Host,

    /// <summary>The project (<c>project_id</c>).</summary>
    ProjectId,

    /// <summary>The user (<c>user_id</c>).</summary>
    UserId,

    /// <summary>The stable state (<c>vm_state</c>).</summary>
    VmState,

    /// <summary>What is being done to it (<c>task_state</c>).</summary>
    TaskState,

    /// <summary>The power (<c>power_state</c>).</summary>
    PowerState,

    /// <summary>The availability zone (<c>availability_zone</c>).</summary>
    AvailabilityZone,

    /// <summary>The key pair (<c>key_name</c>).</summary>
    KeyName,

    /// <summary>The image (<c>image_ref</c>).</summary>
    ImageId,

    /// <summary>Whether it is locked (<c>locked</c>).</summary>
    Locked,
}
