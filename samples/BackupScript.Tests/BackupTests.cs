using FakeDrivers.Execution;

namespace BackupScript.Tests;

public sealed class BackupTests
{
    private static readonly string[] Good =
    [
        "lvs vg0/data-backup",
        "lvcreate --snapshot --size 5G --name data-backup vg0/data",
        "mount -o ro /dev/vg0/data-backup MOUNT",
        "tar --create --one-file-system --directory MOUNT .",
        "mysqldump --single-transaction --routines shop",
        "rsync --archive --partial BACKUPS/BACKUP vault:/srv/backups/",
        "umount MOUNT",
        "lvremove --yes vg0/data-backup",
    ];

    private static readonly string[] CleaningUp = ["umount MOUNT", "lvremove --yes vg0/data-backup"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_is_packed_from_a_snapshot_dumped_and_sent_and_the_snapshot_is_gone()
    {
        await using var rig = await BackupRig.CreateAsync();

        var result = await rig.RunAsync();

        result.ExitCode.Should().Be(0, result.StandardError);
        rig.Calls.Should().Equal(Good);
    }

    [Fact]
    public async Task It_holds_what_tar_and_mysqldump_wrote()
    {
        await using var rig = await BackupRig.CreateAsync();

        await rig.RunAsync();

        (await rig.ReadAsync("files.tar.gz"), await rig.ReadAsync("shop.sql.gz")).Should().Be(("the files", "the tables"));
    }

    [Fact]
    public async Task The_password_is_in_the_environment_and_never_in_a_command()
    {
        await using var rig = await BackupRig.CreateAsync();

        await rig.RunAsync();

        rig.Commands["mysqldump"].Single().Environment.Should().Contain("MYSQL_PWD", "hunter2");
        rig.Calls.Should().NotContain(call => call.Contains("hunter2"));
    }

    [Fact]
    public async Task Sending_that_fails_is_tried_three_times_and_then_cleaned_up_after()
    {
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("rsync").Replies(
            Reply.Exit(255, standardError: "ssh: connect to host vault port 22: No route to host\n")));

        var result = await rig.RunAsync();

        result.ExitCode.Should().Be(14);
        rig.World.Execute.ShouldHaveRun("rsync").Then("sleep", "30").Then("rsync").Then("sleep", "30").Then("rsync").Then("umount", Argument.Any).Then("lvremove");
        rig.Commands["rsync"].Should().HaveCount(3);
        result.StandardError.Should().Contain("No route to host").And.Contain("try 3 of 3 comes in 30 s");
        rig.Backups.Should().ContainSingle("it can be sent later").Which.Should().NotStartWith(".");
    }

    [Fact]
    public async Task Sending_that_succeeds_at_the_second_try_is_a_success()
    {
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("rsync").Replies(Reply.Exit(30)).Once().Then(""));

        var result = await rig.RunAsync(("BACKUP_DELAY", "5"));

        result.ExitCode.Should().Be(0, result.StandardError);
        rig.Commands["rsync"].Should().HaveCount(2);
        rig.Commands["sleep"].Should().ContainSingle().Which.Arguments.Should().Equal("5");
    }

    [Fact]
    public async Task A_full_disk_leaves_neither_a_snapshot_nor_half_a_backup()
    {
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("tar").Replies(
            Reply.Exit(2, "half of the fi", "tar: -: Wrote only 2048 of 10240 bytes\ntar: Error is not recoverable: exiting now\n")));

        var result = await rig.RunAsync();

        result.ExitCode.Should().Be(12);
        rig.Calls.Should().Equal([.. Good[..4], "logger -t backup -p user.err -- vg0/data cannot be packed", .. CleaningUp]);
        rig.Backups.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_packed_does_no_harm()
    {
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("tar").Replies(
            Reply.Exit(1, "the files", "tar: ./log: file changed as we read it\n")));

        var result = await rig.RunAsync();

        result.ExitCode.Should().Be(0, result.StandardError);
        rig.Calls.Should().Equal(Good);
    }

    [Fact]
    public async Task A_dump_that_fails_in_the_midst_of_its_pipe_fails_the_backup()
    {
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("mysqldump").Replies(
            Reply.Exit(2, "half of the ta", "mysqldump: Error 2013: Lost connection to server during query\n")));

        var result = await rig.RunAsync();

        result.ExitCode.Should().Be(13);
        rig.Calls.Should().EndWith(CleaningUp);
        rig.World.Execute.ShouldNotHaveRun("rsync");
        rig.Backups.Should().BeEmpty();
    }

    [Fact]
    public async Task Without_room_for_a_snapshot_there_is_nothing_to_clean_up()
    {
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("lvcreate").Replies(
            Reply.Exit(5, standardError: "  Volume group \"vg0\" has insufficient free space (0 extents): 1280 required.\n")));

        var result = await rig.RunAsync();

        result.ExitCode.Should().Be(10);
        rig.Calls.Should().Equal(Good[0], Good[1], "logger -t backup -p user.err -- there is no snapshot of vg0/data");
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_mounted_is_removed_and_not_unmounted()
    {
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("mount").Replies(
            Reply.Exit(32, standardError: "mount: wrong fs type, bad option, bad superblock\n")));

        var result = await rig.RunAsync();

        result.ExitCode.Should().Be(11);
        rig.Calls[^1].Should().Be("lvremove --yes vg0/data-backup");
        rig.World.Execute.ShouldNotHaveRun("umount");
    }

    [Fact]
    public async Task A_stale_snapshot_is_removed_first()
    {
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("lvs").Replies("  data-backup vg0 swi-a-s--- 5.00g data\n"));

        await rig.RunAsync();

        rig.Calls.Should().StartWith([Good[0], "lvremove --yes vg0/data-backup", Good[1]]);
    }

    [Fact]
    public async Task What_is_left_over_of_a_failed_clean_up_is_said_and_the_exit_code_stays()
    {
        await using var rig = await BackupRig.CreateAsync(execute =>
        {
            execute.When("tar").Replies(Reply.Exit(2));
            execute.When("umount").Replies(Reply.Exit(32, standardError: "umount: target is busy.\n"));
        });

        var result = await rig.RunAsync();

        result.ExitCode.Should().Be(12);
        result.StandardError.Should().Contain("is still mounted");
        rig.Calls[^1].Should().Be("lvremove --yes vg0/data-backup");
    }

    [Fact]
    public async Task The_newest_backups_are_kept()
    {
        await using var rig = await BackupRig.CreateAsync();
        foreach (var day in Enumerable.Range(1, 5)) rig.AddBackup($"2020010{day}T000000Z");

        await rig.RunAsync(("BACKUP_KEEP", "3"));

        rig.Backups.Take(2).Should().Equal("20200104T000000Z", "20200105T000000Z");
        rig.Backups.Should().HaveCount(3, "the new one is kept too");
    }

    [Fact]
    public async Task A_backup_that_is_told_to_stop_cleans_up_first()
    {
        var sending = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        await using var rig = await BackupRig.CreateAsync(execute => execute.When("rsync").Replies(async (_, stop) =>
        {
            sending.SetResult();
            await stopped.Task.WaitAsync(stop);
            return Reply.Exit(20);
        }));
        await using var script = await rig.StartAsync();

        await sending.Task.WaitAsync(Token);
        script.Signal(CommandSignal.Terminate);
        stopped.SetResult();
        var result = await script.WaitAsync(Token);

        result.ExitCode.Should().Be(143);
        rig.Calls.Should().EndWith(CleaningUp);
    }

    [Fact]
    public async Task Without_its_settings_it_does_nothing()
    {
        await using var rig = await BackupRig.CreateAsync();

        var result = await rig.RunAsync(("BACKUP_TARGET", null));

        result.ExitCode.Should().Be(64);
        rig.Calls.Should().BeEmpty();
    }
}
