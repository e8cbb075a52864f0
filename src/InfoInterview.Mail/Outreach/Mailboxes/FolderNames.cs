namespace InfoInterview.Mail.Outreach.Mailboxes;

/// <summary>What mail programs and providers call a folder, in the languages met most; asked only where a server does not mark it.</summary>
internal static class FolderNames
{
    /// <summary>Names of the Sent folder, the likeliest first.</summary>
    public static string[] Sent { get; } =
    [
        "Sent", "Sent Items", "Sent Messages", "Sent Mail", "Gesendet", "Gesendete Elemente", "Gesendete Objekte", "Envoyés", "Éléments envoyés", "Messages envoyés",
        "Enviados", "Elementos enviados", "Enviadas", "Itens enviados", "Inviata", "Posta inviata", "Inviati", "Verzonden", "Verzonden items", "Wysłane", "Skickat", "Sendt",
        "Lähetetyt", "Odeslané", "Elküldött", "Trimise", "Gönderilmiş Öğeler", "Отправленные", "Надіслані", "送信済み", "送信済みアイテム", "已发送", "已傳送", "보낸편지함",
    ];

    /// <summary>Names of the Drafts folder.</summary>
    public static string[] Drafts { get; } =
    [
        "Drafts", "Draft", "Entwürfe", "Brouillons", "Borradores", "Rascunhos", "Bozze", "Concepten", "Wersje robocze", "Utkast", "Kladder", "Luonnokset", "Koncepty", "Черновики", "下書き", "草稿",
    ];

    /// <summary>Names of the Junk folder.</summary>
    public static string[] Junk { get; } =
    [
        "Junk", "Spam", "Junk E-mail", "Junk Email", "Bulk Mail", "Junk-E-Mail", "Spamverdacht", "Courrier indésirable", "Indésirables", "Correo no deseado", "Lixo eletrônico", "Posta indesiderata",
        "Ongewenste e-mail", "Wiadomości-śmieci", "Skräppost", "Спам", "迷惑メール", "垃圾邮件",
    ];

    /// <summary>Names of the Trash folder.</summary>
    public static string[] Trash { get; } =
    [
        "Trash", "Deleted Items", "Deleted Messages", "Bin", "Papierkorb", "Gelöscht", "Gelöschte Elemente", "Corbeille", "Éléments supprimés", "Papelera", "Lixeira", "Cestino",
        "Prullenbak", "Verwijderde items", "Kosz", "Papperskorgen", "Slettet post", "Roskakori", "Koš", "Корзина", "ゴミ箱", "已删除",
    ];
}
