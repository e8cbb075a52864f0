using InfoInterview.Application.Requests;
using InfoInterview.Domain.Outreach;
using InfoInterview.Web.Components.Kit;

namespace InfoInterview.Web.Components.Requests.Moves;

/// <summary>Another way to somebody whose message came back: another address, or no mail at all.</summary>
public sealed partial class AddressDialog(GiveNewAddress give)
{
    private static readonly IReadOnlyList<Choice<Channel>> Ways =
    [
        new(Channel.Email, "Another e-mail address"), new(Channel.LinkedIn, "LinkedIn"), new(Channel.Phone, "Phone"),
        new(Channel.Text, "Text message or chat"), new(Channel.InPerson, "In person"), new(Channel.ViaIntroducer, "Through the one who introduced us"),
    ];

    private Channel _channel;
    private string? _address;

    private Task SaveAsync() => TryAsync(() => give.RunAsync(new GiveNewAddress.Input(Request, _channel, _channel is Channel.Email ? _address : null), CancellationToken.None));
}
