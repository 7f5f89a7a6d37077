using System.Reflection;
using FakeDrivers.Images;
using FakeDrivers.Worlds;

namespace FakeDrivers.Tests.Images;

/// <summary>Walks operation × status: what the table says is what the service does.</summary>
public sealed class ImageStatusTableTests : ImageTestBase
{
    public ImageStatusTableTests()
        : this(isDelayed: false)
    {
    }

    private ImageStatusTableTests(bool isDelayed)
        : base(options =>
        {
            options.ShowLocations = true;
            options.DelayedDelete = isDelayed;
            options.Stores.Add("slow");
            options.WebSource = static (_, _) => new(new MemoryStream([1, 2]));
        })
    {
    }

    public static TheoryData<string> Operations => new(Calls.Keys);

    private delegate Task Call(ImageStatusTableTests test, Image image);

    private static Dictionary<string, Call> Calls { get; } = new()
    {
        [nameof(ImageStatusRules.Upload)] = static (test, image) => test.Images.UploadImageAsync(image.Id, Bytes, Token),
        [nameof(ImageStatusRules.Stage)] = static (test, image) => test.Images.StageImageAsync(image.Id, Bytes, Token),
        [nameof(ImageStatusRules.ImportStaged)] =
            static (test, image) => test.Images.ImportImageAsync(new() { ImageId = image.Id, Method = "glance-direct" }, Token),
        [nameof(ImageStatusRules.ImportFromWeb)] = static (test, image) => test.Images.ImportImageAsync(
            new() { ImageId = image.Id, Method = "web-download", Uri = new("http://example.org/debian.raw") }, Token),
        [nameof(ImageStatusRules.Copy)] = static (test, image) => test.Administrator.ImportImageAsync(
            new() { ImageId = image.Id, Method = "copy-image", Stores = ["slow"] }, Token),
        [nameof(ImageStatusRules.Deactivate)] = static (test, image) => test.Images.DeactivateImageAsync(image.Id, Token),
        [nameof(ImageStatusRules.Reactivate)] = static (test, image) => test.Images.ReactivateImageAsync(image.Id, Token),
        [nameof(ImageStatusRules.Delete)] = static (test, image) => test.Images.DeleteImageAsync(image.Id, Token),
        [nameof(ImageStatusRules.DeleteLater)] = static (test, image) => test.Administrator.DeleteImageAsync(image.Id, Token),
        [nameof(ImageStatusRules.Restore)] = static (test, image) => test.Administrator.RestoreImageAsync(image.Id, Token),
        [nameof(ImageStatusRules.SetFormat)] =
            static (test, image) => test.Images.UpdateImageAsync(new() { ImageId = image.Id, DiskFormat = "qcow2" }, Token),
        [nameof(ImageStatusRules.AddLocation)] =
            static (test, image) => test.Images.AddLocationAsync(new() { ImageId = image.Id, Url = "http://example.org/more" }, Token),
        [nameof(ImageStatusRules.ReplaceLocations)] = static (test, image) => test.Images.ChangeImageAsync(
            image.Id, [ImageChange.ReplaceLocations(image.Locations.Select(location => location with { Metadata = new Dictionary<string, string> { ["new"] = "1" } }))], Token),
        [nameof(ImageStatusRules.RemoveLocation)] =
            static (test, image) => test.Images.RemoveLocationAsync(image.Id, image.Locations[0].Url, Token),
    };

    /// <summary>The changes of status that Glance's domain allows, by its own words; not taken from the table.</summary>
    private static Dictionary<string, string[]> GlanceTargets { get; } = new()
    {
        ["queued"] = ["saving", "uploading", "importing", "active", "deleted"],
        ["saving"] = ["active", "killed", "deleted", "queued"],
        ["uploading"] = ["importing", "queued", "deleted"],
        ["importing"] = ["active", "deleted", "queued"],
        ["active"] = ["pending_delete", "deleted", "deactivated"],
        ["killed"] = ["deleted"],
        ["pending_delete"] = ["deleted", "active"],
        ["deactivated"] = ["active", "deleted"],
    };

    [Fact]
    public void No_row_leads_where_glance_does_not()
    {
        foreach (var rule in Fields().Select(field => (ImageStatusRule)field.GetValue(null)!))
        {
            foreach (var from in rule.Allowed)
            {
                Leads(rule, from, rule.During ?? rule.After);
                if (rule.During is not { } during) continue;
                Leads(rule, during, rule.After);
                Leads(rule, during, rule.Failure);
            }
        }

        static void Leads(ImageStatusRule rule, ImageStatus from, ImageStatus? to)
        {
            if (to is not { } target || target == from) return;
            GlanceTargets[from.ToText()].Should().Contain(target.ToText(), $"to {rule.Operation} leads there from {from.ToText()}");
        }
    }

    [Fact]
    public void Every_status_that_glance_deletes_from_is_in_the_row_of_deletion() =>
        ImageStatusRules.Delete.AllowedTexts.Should().BeEquivalentTo(GlanceTargets.Where(row => row.Value.Contains("deleted")).Select(row => row.Key).Except(["pending_delete"]));

    [Fact]
    public void Every_row_of_the_table_is_walked()
    {
        // The scrubber takes what is pending, so that there is nothing that it could refuse.
        var rows = Fields().Select(field => field.Name).Except([nameof(ImageStatusRules.Scrub)]);

        rows.Should().BeEquivalentTo(Calls.Keys);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_operation_is_accepted_in_the_statuses_of_its_row_and_in_no_other(string operation)
    {
        var (rule, call) = (RuleOf(operation), Calls[operation]);
        foreach (var status in Enum.GetValues<ImageStatus>().Where(status => status != ImageStatus.Deleted))
        {
            using var test = new ImageStatusTableTests(isDelayed: operation == nameof(ImageStatusRules.DeleteLater));
            var image = await test.MakeInAsync(status, operation);
            var before = test.World.Kernel.State;

            var error = await Record.ExceptionAsync(() => call(test, image));

            if (rule.Allows(status))
            {
                error.Should().BeNull($"to {rule.Operation} is allowed in {status.ToText()}");
                test.StatusOf(image).Should().Be(ExpectedAfter(operation, rule, status), $"to {rule.Operation} in {status.ToText()} leads there");
                continue;
            }

            test.World.Kernel.State.Should().BeSameAs(before, $"to {rule.Operation} does nothing in {status.ToText()}");

            // What was deleted is not there, but for who takes the deletion back.
            if (status == ImageStatus.PendingDelete) error.Should().BeOfType<ResourceNotFoundException>();
            else error.Should().BeOfType<InvalidStateException>().Which.AllowedStates.Should().Equal(rule.AllowedTexts);
        }
    }

    [Theory]
    [InlineData(nameof(ImageStatusRules.Upload))]
    [InlineData(nameof(ImageStatusRules.ImportStaged))]
    [InlineData(nameof(ImageStatusRules.ImportFromWeb))]
    [InlineData(nameof(ImageStatusRules.Copy))]
    [InlineData(nameof(ImageStatusRules.DeleteLater))]
    public async Task An_operation_that_takes_time_shows_the_status_of_its_row_and_fails_into_that_of_its_row(string operation)
    {
        using var test = new ImageStatusTableTests(isDelayed: true);
        var (rule, transition) = (RuleOf(operation), TransitionOf(operation));
        var image = await test.MakeInAsync(rule.Allowed[0], operation);
        using var hanging = test.World.Faults.On(transition).Hang();

        await Calls[operation](test, image);

        test.StatusOf(image).Should().Be(rule.During);
        var pending = test.World.Pending.Should().ContainSingle().Which;
        pending.Transition.Should().BeSameAs(transition);
        test.World.Kernel.LayDown(RequestContext.Admin, tx => tx.Fail(pending, new DriverException("It failed.")));
        test.StatusOf(image).Should().Be(rule.Failure);
    }

    private static ImageStatus? ExpectedAfter(string operation, ImageStatusRule rule, ImageStatus before) => operation switch
    {
        nameof(ImageStatusRules.Delete) => null,
        nameof(ImageStatusRules.DeleteLater) => ImageStatus.PendingDelete,
        _ => rule.After ?? before,
    };

    private static Transition TransitionOf(string operation) => operation switch
    {
        nameof(ImageStatusRules.Upload) => ImageTransitions.FinishSave,
        nameof(ImageStatusRules.Copy) => ImageTransitions.FinishCopy,
        nameof(ImageStatusRules.DeleteLater) => ImageTransitions.Scrub,
        _ => ImageTransitions.FinishImport,
    };

    private static FieldInfo[] Fields() => typeof(ImageStatusRules).GetFields(BindingFlags.Static | BindingFlags.Public);

    private static ImageStatusRule RuleOf(string operation) => (ImageStatusRule)Fields().Single(field => field.Name == operation).GetValue(null)!;

    private async Task<Image> MakeInAsync(ImageStatus status, string operation)
    {
        var image = await MakeAsync();
        if (status == ImageStatus.Uploading) await Images.StageImageAsync(image.Id, Bytes, Token);

        // These need data to be refused or accepted for the status alone.
        var needsData = operation is nameof(ImageStatusRules.Copy) or nameof(ImageStatusRules.DeleteLater) or nameof(ImageStatusRules.RemoveLocation);
        if (needsData || (operation == nameof(ImageStatusRules.ReplaceLocations) && status != ImageStatus.Queued))
        {
            image = World.Edit(image.Id, Bytes);
        }

        if (operation == nameof(ImageStatusRules.RemoveLocation))
        {
            World.Edit(edit => edit.Image(image.Id, before => before with { Locations = [.. before.Locations, new() { Url = "http://example.org/more" }] }));
        }

        if (operation == nameof(ImageStatusRules.ReplaceLocations) && status == ImageStatus.Queued)
        {
            Put(image, status);
            return (await ReadAsync(image)) with { Locations = [new() { Url = "http://example.org/more" }] };
        }

        Put(image, status);
        return Rows().Single();
    }

    private ImageStatus? StatusOf(Image image) => Rows().SingleOrDefault(row => row.Id == image.Id)?.Status;
}
