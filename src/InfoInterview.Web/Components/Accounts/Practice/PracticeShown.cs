using InfoInterview.Application.Outreach.Messages;
using InfoInterview.Domain.Time;

namespace InfoInterview.Web.Components.Accounts.Practice;

/// <summary>What an address of the practice mailbox shows.</summary>
/// <param name="Page">Null in a real space.</param>
/// <param name="Zone">The zone its times are shown in.</param>
public sealed record PracticeShown(string Address, PracticePage? Page, Zone Zone);
